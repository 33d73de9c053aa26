import type { Span } from '../../data/index.ts';

/** How a label is set off from the words after it. */
export type LabelForm = 'letter' | 'colon' | 'capitals' | 'line' | 'dash' | 'dashed';

/** What may name the speaker at the beginning of a block. */
export type Label = {
  readonly form: LabelForm;
  /** The label with its mark, and the name in it; null for a dash. */
  readonly label: Span;
  readonly name: Span | null;
  /** Where what is said begins; the end of the block for a line of its own. */
  readonly from: number;
  /** The time code beside it, as it is written. */
  readonly time: string | null;
};

const LONGEST = 160;

/** A word of a name: `Ruiz`, `O’Neill`, `J.`, `R.E.D.`, `pro` of an office, `de` of a surname. */
const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}'’.&_-]*|d[’']\p{Lu}[\p{L}\p{M}'’-]*)`;
const SMALL =
  '(?:of|the|and|for|de|da|di|du|del|della|van|von|der|den|la|le|el|al|bin|ibn|dos|das|y|pro|tempore|on)';
const NAME = String.raw`${WORD}(?:\s(?:${SMALL}\s){0,2}(?:${WORD}|\d{1,3}|tempore))*`;
/** Brackets of a party or place, and of no time code. */
const BRACKETS = String.raw`(?:\s?\((?!\d{1,2}:\d\d)[^()\n]{1,80}\)){0,4}`;
const ROLE = String.raw`(?:,\s(?:(?:\p{Lu}\.\s?){1,3}(?=:)|[^:;!?\n]{1,69}[^:;!?.,\s]))?`;
/** A role behind dashes, as in the calls of companies: `Ana Ruiz -- Chief Executive Officer`. */
const DASHED = String.raw`(?:\s(?:--|[–—])\s[^:;!?\n]{1,100}[^:;!?.,\s])?`;
const TIME = String.raw`[[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?`;
/** A time code, or the date and hour of a message. */
const STAMP = String.raw`[[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?`;
/** What may stand before a label: signs of captions (`>>`), of bold in plain text, a time code. */
const BEFORE = String.raw`(?:(?:>>+|[-–•])\s?)?[*_]{0,3}(?:(?<before>${STAMP})\s?[-–—|]?\s?)?[*_]{0,3}`;

/** A time code in brackets behind the mark of a label: `THE WITNESS: [9:31:58] Yes.` */
const CODE = String.raw`(?:\[(?<code>\d{1,2}:\d\d(?::\d\d)?)\]\s{1,4})?`;

const LETTER = new RegExp(
  String.raw`^${BEFORE}(?<name>[QA])\d{0,3}\s?(?:[:.][*_]{0,3}|[*_]{1,3}[:.])\s+${CODE}(?=\S)`,
  'u',
);
/** `Q    Will you publish it?`, as briefings and depositions are typed. `A` before one space is an article. */
const LETTER_ALONE =
  /^(?<name>Q(?=\s{1,12}(?!\([^()]{1,40}\)\s?[:.])["“‘'([]?(?:\p{Lu}|--|[—–]|\d))|[QA](?=\s{2,12}\S))\s{1,12}/u;
/** Whom the question of a parliament is put to: `Ana Ruiz (Coast) to the Minister for Ports:`. */
const ASKED = String.raw`(?:\sto\s(?:the\s)?${NAME}${BRACKETS})?`;
/**
 * In the record of an inquiry each paragraph has a number: `102. MS RUIZ:`; so have the questions of a parliament and of its committees:
 * `Q12 Chair:`.
 */
const NUMBER = String.raw`(?:Q\d{1,4}\.?\s{1,20}(?=\p{Lu})|\d{1,5}[.)]\s{1,4}(?=\p{Lu}{2}|[^:\n]{1,100}\sto\sthe\s))?`;
/** `Some hon. members:`, `An honourable member:`: those whom the record does not name. */
const UNNAMED = String.raw`(?:Some|An|Several)\s(?:[Hh]on\.?|[Hh]onou?rable|[Uu]nidentified)\s[Mm]embers?`;
const COLON = new RegExp(
  String.raw`^${NUMBER}${BEFORE}(?<name>${UNNAMED}|${NAME}${BRACKETS}${ROLE})${ASKED}(?:[*_]{0,3}\s?[-–—|]?\s?(?<after>${TIME}))?\s?[*_]{0,3}\s?:[*_]{0,3}(?:\s+${CODE}|$)`,
  'u',
);
/** `Ana Ruiz (Coast). – Mr President, …`, `Ana Ruiz, on behalf of the Coast Group. – …`, as the European Parliament has it. */
const STOP_AND_DASH = new RegExp(
  String.raw`^(?<name>${NAME}${BRACKETS}${ROLE})\.\s[–—-]\s+(?=["“‘'«(\[]?[\p{Lu}\d])`,
  'u',
);
/** `Ana Ruiz – We will wait.` A dash in prose goes on without a capital. */
const DASHED_NAME = new RegExp(
  String.raw`^${BEFORE}(?<name>${NAME}${BRACKETS})[*_]{0,3}\s(?:[–—-]|--)[*_]{0,3}\s+(?=["“‘'«(\[]?[\p{Lu}\d])`,
  'u',
);
/** `Mr. HOLT.`, `The PRESIDING OFFICER (Ms. Bell).`, `Ms. HOLT of Porto.`, `SENATOR BELL:` is the form before. */
const TITLE = String.raw`(?:The|M(?:r|rs|s|iss|x)\.?|MRS?\.?|MS\.?|DR\.?|Dr\.?|Sir|Dame|Lord|Lady|Senator|SENATOR|Representative|Chairman|CHAIRMAN|CHAIRWOMAN|Chairwoman|Governor|Judge|Justice|JUDGE|JUSTICE|THE|CHIEF|Madam|MADAM|Acting|ACTING|Vice|VICE|Deputy|DEPUTY|Speaker|President)`;
const CAPS = String.raw`(?:\p{Lu}{2,}|\p{Lu}['’]\p{Lu}+|(?:Mc|Mac|De|Van|La|Di|Du)\p{Lu}{2,})(?:['’-](?:\p{Lu}{2,}|Mc\p{Lu}+))*(?:,\s(?:Jr|Sr)\.?)?`;
const CAPITALS = new RegExp(
  String.raw`^(?<name>(?!THE (?:RT )?HON\b)(?:${TITLE}\s)(?:(?:${TITLE}|(?:van|von|de|der|la|del|VAN|DE)|\p{Lu}\.)\s){0,3}${CAPS}(?:\s(?:${CAPS}|\p{Lu}\.|pro tempore|van|de|of(?:\s\p{Lu}\p{L}+){1,2}))*${BRACKETS})\s?(?:\.(?:\s?[—–-]{1,2})?|[—–]|--)\s*(?=[\p{Lu}\p{N}"“‘'$(\[\x60])`,
  'u',
);
const LINE = new RegExp(
  String.raw`^${BEFORE}(?<name>${NAME}${BRACKETS}(?:${ROLE}|${DASHED}))[*_]{0,3}(?:\s{1,8}[-–—|]?\s?(?<after>${TIME}))?[*_]{0,3}$`,
  'u',
);
/** `[Ana Ruiz] 09:01:40`, as meetings are saved; without the time where names have lines of their own. */
const BRACKETED = new RegExp(
  String.raw`^\[(?<name>${NAME}${BRACKETS})\](?:\s{1,8}(?<after>\d{1,2}:\d\d(?::\d\d)?))?$`,
  'u',
);
const DASH = /^(?<dash>[—―]|--|[–-](?=\s))\s?(?=[\p{Lu}"“‘'¿¡…\d])/u;

/** The label at the beginning of a block, if it may be one; whether it is, its neighbours say (`speakingLabels`). */
export function labelAt(text: string, [start, end]: Span): Label | null {
  const line = text.slice(start, Math.min(end, start + LONGEST));
  const first = line.split(/[\r\n]/, 1)[0]!;
  for (const [form, pattern] of [
    ['letter', LETTER],
    ['letter', LETTER_ALONE],
    ['capitals', CAPITALS],
    ['colon', COLON],
    ['colon', STOP_AND_DASH],
  ] as const) {
    if (form === 'colon' && !first.includes(pattern === COLON ? ':' : '. ')) continue;
    const found = pattern.exec(form === 'letter' || form === 'capitals' ? line : first);
    if (!found?.groups?.name) continue;
    return inLine(form, found, found.groups.name, start);
  }
  const dash = DASH.exec(line)?.groups?.dash;
  if (dash) {
    const found = DASH.exec(line)![0];
    return {
      form: 'dash',
      label: [start, start + dash.length],
      name: null,
      from: start + found.length,
      time: null,
    };
  }
  const isWhole = first.length === end - start;
  const found = isWhole ? (LINE.exec(first.trimEnd()) ?? BRACKETED.exec(first.trimEnd())) : null;
  if (!found?.groups?.name) {
    const dashed = DASHED_NAME.exec(first);
    return dashed?.groups?.name ? inLine('dashed', dashed, dashed.groups.name, start) : null;
  }
  const { name, before, after } = found.groups as Record<string, string | undefined> & { name: string };
  const at = start + found[0].indexOf(name);
  return {
    form: 'line',
    label: [at, at + name.length],
    name: [at, at + name.length],
    from: end,
    time: before ?? after ?? null,
  };
}

/** A name with its mark, and behind it in the same line what is said. */
function inLine(form: LabelForm, found: RegExpExecArray, name: string, start: number): Label {
  const { before, after, code } = found.groups!;
  const at = start + found[0].indexOf(name);
  const written = code === undefined ? found[0] : found[0].slice(0, found[0].lastIndexOf('['));
  const marked = start + written.trimEnd().replace(/[*_]{1,3}$/, '').length;
  return {
    form,
    label: [at, Math.max(marked, at + name.length)],
    name: [at, at + name.length],
    from: start + found[0].length,
    time: before ?? after ?? code ?? null,
  };
}
