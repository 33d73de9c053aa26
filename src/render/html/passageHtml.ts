import type { StatementWithPassage } from '../../data/index.ts';
import type { MarkRole } from '../marks.ts';
import { passagePieces } from '../passagePieces.ts';
import { escapeHtml } from './escape.ts';

/** Elements that feed readers and mailers show without a style sheet. */
const TAGS: Readonly<Record<MarkRole, string>> = {
  source: 'u',
  cue: 'em',
  content: 'strong',
  condition: 'em',
};

/**
 * The passage of a statement, for feeds and mail: source underlined, cue and conditions in italics, content bold. With `classes`, a style
 * sheet can show each part as pages do.
 */
export function passageHtml(statement: StatementWithPassage, { classes = false } = {}): string {
  return passagePieces(statement)
    .map(({ text, role }) => {
      const words = escapeHtml(text).replaceAll('\n', '<br>');
      if (role === null) return words;
      return `<${TAGS[role]}${classes ? ` class="${role}"` : ''}>${words}</${TAGS[role]}>`;
    })
    .join('');
}
