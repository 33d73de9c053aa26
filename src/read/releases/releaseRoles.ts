import type { Paragraph } from '../../data/index.ts';

/** `FOR IMMEDIATE RELEASE`, `Press release`, `EMBARGOED UNTIL 9 MARCH`. */
const BEGINS =
  /^\W{0,5}(?:for (?:immediate|general) (?:press )?(?:release|use|distribution)|(?:press|news|media) (?:release|statement)|(?:strictly )?embargo(?:ed)?\b[^.!?]{0,70}|not for (?:release|publication) (?:before|until)\b[^.!?]{0,60})\W{0,5}$/i;
/** `—ends—`, `[ENDS]`, `# # #`, `-30-`. */
const ENDS =
  /^[^\p{L}\p{N}]{0,8}(?:ends?|end of (?:press |news |media )?release)[^\p{L}\p{N}]{0,8}$|^\s*#(?: ?#){2,4}\s*$|^\s*[-–—] ?30 ?[-–—]\s*$/iu;
/** `-more-`, at the foot of a page. */
const MORE = /^[^\p{L}\p{N}]{0,8}more(?: to come| follows)?[^\p{L}\p{N}]{1,8}$/iu;
const NOTES =
  /^(?:notes? (?:to|for) (?:the )?editors?|editors?['’]?s? notes?|background (?:notes?|for editors))\b\W{0,3}/i;
/** `Media contact: …`, `For further information, please contact …`. */
const CONTACT =
  /^(?:(?:media|press|news)(?: (?:and|&) \w{1,12})? (?:contacts?|enquiries|inquiries|office)\b|contacts?\s?:|contact (?:details|information)\b|for (?:more|further|additional|media) (?:information|details|enquiries|inquiries|queries)\b)/i;
/** `About Larnwick Ferries`, as a heading or before a colon, a dash or the text. */
const ABOUT =
  /^About (?:the )?\p{Lu}[^.!?\n]{1,80}$|^About (?:the )?\p{Lu}[^.!?\n:–—]{1,80}(?::|\s[–—-]\s|\n)/u;

/**
 * The paragraphs of a press release with its own parts as such: its mark, contacts, what editors are told, and *About X*. They stay in the
 * text, but nobody says anything in them. Other texts stay as they are.
 */
export function releaseRoles(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const lines = paragraphs.flatMap((paragraph) => marksApart(text, paragraph));
  const wordsOf = ({ span }: Paragraph) => text.slice(...span).trim();
  const isRelease = lines.some(
    (one, index) => (index < 8 && BEGINS.test(wordsOf(one))) || (index > 1 && ENDS.test(wordsOf(one))),
  );
  if (!isRelease) return [...paragraphs];
  let rest: string | null = null;
  let isAbout = false;
  return lines.map((paragraph, index) => {
    const words = wordsOf(paragraph);
    if (index > 1 && ENDS.test(words)) rest ??= 'release: after its end';
    else if (index > 1 && NOTES.test(words)) rest ??= 'release: notes to editors';
    // What is about a body ends with the next heading that is about something else.
    if (isAbout && paragraph.role === 'heading') isAbout = false;
    if (index > 2 && ABOUT.test(words)) isAbout = true;
    const why =
      rest ??
      (isAbout
        ? 'release: about a body'
        : BEGINS.test(words) || MORE.test(words)
          ? 'release: its mark'
          : null) ??
      (isContact(words) ? 'release: contact' : null);
    return why === null ? paragraph : { ...paragraph, role: 'other', why };
  });
}

function isContact(words: string): boolean {
  if (CONTACT.test(words)) return words.length < 400;
  return words.length < 120 && /\w@\w|^(?:tel|phone|mobile|e-?mail|web)\b\W/i.test(words);
}

/** A paragraph whose first or last lines are marks, in parts: plain text has no blank line around each. */
function marksApart(text: string, paragraph: Paragraph): Paragraph[] {
  const [start, end] = paragraph.span;
  const words = text.slice(start, end);
  if (!words.includes('\n') || words.length > 20_000) return [paragraph];
  const parts: { from: number; to: number; isMark: boolean }[] = [];
  let at = start;
  for (const line of words.split('\n')) {
    const isMark = BEGINS.test(line) || ENDS.test(line) || MORE.test(line);
    const last = parts.at(-1);
    if (last && !isMark && !last.isMark) last.to = at + line.length;
    else parts.push({ from: at, to: at + line.length, isMark });
    at += line.length + 1;
  }
  if (parts.length === 1) return [paragraph];
  return parts.flatMap(({ from, to }) => {
    const slice = text.slice(from, to);
    const left = slice.length - slice.trimStart().length;
    const length = slice.trim().length;
    return length === 0 ? [] : [{ ...paragraph, span: [from + left, from + left + length] as const }];
  });
}
