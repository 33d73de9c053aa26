/** What parts a name from a role behind it: `Ana Ruiz, Port of Elm`, `Ana Ruiz -- Chief Executive Officer`. */
export const BEFORE_ROLE = /,\s+|\s(?:--|[–—])\s/;

const ROLE = new RegExp(`(?:${BEFORE_ROLE.source}).*$`, 's');

/** The words of a label that name: without brackets and without a role behind them. */
export function labelHead(written: string): string {
  return written
    .replace(/\s?\([^()]*\)/g, ' ')
    .replace(ROLE, '')
    .trim();
}
