import type { Measured } from '../measure.ts';
import { as, type Case, standsIn, type Verdict } from './rule.ts';

/** So many blocks at the end are looked at, and so few words make a heading of a paragraph. */
const LAST = 8;
const MOST_OF_HEADING = 10;
/** A note about a writer or a body is no longer. */
const MOST_WORDS = 120;

const WRITER = '(?:author|writer|reporter|journalist|columnist|contributor|photographer)s?';
/** `About the author`, as a heading or before what it says. */
const ABOUT_WRITER = new RegExp(`^about (?:the|our|this) ${WRITER}(?:$|[\\s:.–—-])`, 'i');
/** `About Nordkyst AS`; whether it is a body’s note to all its news shows in the words behind it. */
const ABOUT_BODY = /^About (?:the )?(\p{Lu}[^.!?:]{1,60}?)\s?:?$/u;
/** `About Nordkyst AS: Nordkyst AS sails …`, in one paragraph. */
const ABOUT_ITSELF = /^About (?:the )?(\p{Lu}[^.!?:]{1,60}?)[\s:.–—-]{1,3}(?:The )?\1\b/u;

/** What an article ends with about its writers, or about the body whose news it is, under a heading that says so. */
export function about(c: Case): Verdict | null {
  const { blocks, index, layout, measured } = c;
  if (index < layout.first + 2 || index < blocks.length - LAST || measured.words > MOST_WORDS) return null;
  const { text } = measured.block;
  if (ABOUT_WRITER.test(text) || ABOUT_ITSELF.test(text)) return as('other', 'about the writer or a body');
  for (let at = index; at >= Math.max(layout.first + 2, blocks.length - LAST); at--) {
    const one = blocks[at]!;
    if (isAbout(one, blocks[at + 1])) return as('other', 'about the writer or a body');
    // Another heading ends what is said under that one.
    if (isHeading(one)) return null;
  }
  return null;
}

function isAbout({ block, words }: Measured, next: Measured | undefined): boolean {
  if (words > MOST_OF_HEADING) return false;
  if (ABOUT_WRITER.test(block.text)) return true;
  const body = ABOUT_BODY.exec(block.text)?.[1];
  return body !== undefined && next !== undefined && beginsWith(next.block.text, body);
}

/** Whether a text is about what a heading names: it begins with that name, or with the first word of it and a verb. */
function beginsWith(text: string, name: string): boolean {
  const own = text.replace(/^The /, '');
  const [first] = name.split(' ');
  if (own.startsWith(name)) return true;
  return own.startsWith(`${first} `) && VERB.test(own.slice(first!.length).trim());
}

const VERB = /^(?:is|was|are|has|provides|operates)\b/;

function isHeading(measured: Measured): boolean {
  return standsIn(measured, /^h[1-6]$/);
}
