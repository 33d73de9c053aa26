/** The writers that a byline names, as it is shown (`By Greta Pike in Tarn and Ida Marsh, political editor | 10 March`). */
export type Byline = {
  /** Names of people. */
  people: string[];
  /** What stands in their place where there are none: one name, a body, an account. */
  other: string | null;
};

/** Between the pieces of a byline that stand apart on the page, as opposed to what is written in one. */
export const APART = ' ; ';

/** Reads a byline; without `By` in it, all of it is taken for names. */
export function bylineNames(line: string): Byline {
  const text = line.replace(/\s+/g, ' ').replace(DATE, ' | ').trim();
  const people: string[] = [];
  let other: string | null = null;
  for (const segment of segmentsOf(text)) {
    for (const [index, part] of namesOnly(segment).entries()) {
      const name = withoutRest(part);
      if (isPerson(name)) people.push(name);
      else if (index === 0 && other === null && isOther(name)) other = name;
    }
  }
  return { people, other };
}

/** The parts of a piece of a byline up to the mark behind a name: the house, the office or the place of the writer follow it. */
function namesOnly(segment: string): string[] {
  const parts: string[] = [];
  for (const field of segment.split(FIELD)) {
    parts.push(...field.split(BETWEEN));
    if (parts.some((part) => isPerson(withoutRest(part)))) break;
  }
  return parts;
}

/** Between a name and what else a byline says (`Greta Pike | The Daily Tarn`). */
const FIELD = /\s?[|•·∙]\s?|\s[–—-]\s/;

/** Whether a line begins as a byline does. */
export function beginsAsByline(line: string): boolean {
  return BEGINNING.test(line) || writerLabels(line).length > 0;
}

/** Whether a line is nothing but the words before a name: of a writer, or (false) of somebody else. */
export function labelAlone(line: string): boolean | null {
  const found = /^(?<label>.{0,40}?\bby|authors?(?:\(s\))?|writers?|words):?$/i.exec(line.trim());
  return found ? !OTHERS.test(found.groups!.label!) : null;
}

const BEGINNING =
  /^(?:by|(?:written|posted|reported|story|words|text|article|recipe|analysis|opinion|review|column|commentary|published|post|guest post) by|posted on .{4,30} by|authors?:)[:\s]/i;

/** What a page calls those who did something else than write the article. */
const OTHERS =
  /\b(?:reviewed|checked|edited|photograph(?:s|y|ed)?|photos?|pictures?|images?|illustrat(?:ed|ions?)|video|filmed|graphics?|produced|sponsored|presented|powered|translated|narrated|directed|verified|approved|curated|hosted)\b[^.|]{0,12}$/i;

const LABELS = /(?:^|[\s|,.;:(])by\b[:\s|]*/gi;

/** The pieces of a byline that name writers: behind each `by`, unless it says `photographs by` and the like. */
function segmentsOf(text: string): string[] {
  const written = writerLabels(text);
  if (written.length > 0) return written;
  const labels = [...text.matchAll(LABELS)];
  if (labels.length === 0)
    return [text.replace(/^(?:authors?(?:\(s\))?|words|text|writers?)\s?[:|]\s?/i, '')];
  const segments: string[] = [];
  for (const [index, label] of labels.entries()) {
    const before = text.slice(index === 0 ? 0 : labels[index - 1]!.index, label.index + 1);
    if (OTHERS.test(before.replace(/\W{1,10}$/, ''))) continue;
    const next = labels[index + 1]?.index;
    const segment = text.slice(label.index + label[0].length, next);
    segments.push(next === undefined ? segment : segment.replace(TAIL, ''));
  }
  return segments;
}

/** Whether a line says who did what and nothing else (`Words: Greta Pike | Photos: Ida Marsh`). */
export function saysWhoDidWhat(line: string): boolean {
  if (worksIn(line).length > 0) return true;
  const names = /^\p{L}{3,14}:\s(.{3,60})$/u.exec(line.trim())?.[1];
  return names?.split(BETWEEN).every(isPerson) ?? false;
}

/** What stands behind the words that call somebody the writer, in a line that says who did what. */
function writerLabels(line: string): string[] {
  return worksIn(line).flatMap(({ isWriter, names }) => (isWriter ? [names] : []));
}

/** Who did what, in a line of nothing but names and words for what they did; empty where the line is another. */
function worksIn(line: string): { isWriter: boolean; names: string }[] {
  const text = line.trim();
  if (text.length > LONGEST_LABELLED || !WORK.test(text)) return [];
  const labels = [...text.matchAll(WORKS)];
  const works = labels.map(({ index, 0: label, groups }, i) => ({
    isWriter: groups!.writer !== undefined,
    names: text.slice(index + label.length, labels[i + 1]?.index).replace(/[\s|,;/.•·∙–—-]{1,10}$/, ''),
  }));
  const areNames = ({ names }: { names: string }) =>
    names
      .split(FIELD)[0]!
      .split(BETWEEN)
      .every((part) => isPerson(withoutRest(part)));
  return works.every(areNames) ? works : [];
}

const LONGEST_LABELLED = 200;
const WRITER = '(?:words|text|writers?|authors?|reporters?|reporting|written|story)';
const OTHER_WORK =
  '(?:photos?|photography|photographs|photographers?|pictures?|images?|illustrations?|illustrators?|video|film|graphics?|data|editors?|editing|design|translation|research)';
const AND_OTHER = String.raw`(?:(?: and | & )\p{L}{3,14})?`;
/** Behind a word for what somebody did: a mark, or the name itself where nothing stands before that word. */
const MARK = String.raw`(?:\s?[:|]\s?|\s[–—-]\s)`;
/** A line that begins with a word for what somebody did. */
const WORK = new RegExp(String.raw`^(?:${WRITER}|${OTHER_WORK})${AND_OTHER}(?:${MARK}|\s\p{L})`, 'iu');
const WORKS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<writer>${WRITER})|${OTHER_WORK})${AND_OTHER}(?:${MARK}|(?<=(?:^|[|,;.•·∙–—]\s?)[\p{L} &]{1,30})\s(?=\p{L}))`,
  'giu',
);

/** The words before the next label, which name what was done. */
const TAIL = /[\s.|,;]{1,5}(?:\w{1,20} )?\w{1,20}$/;

/** A date and what follows it to the next bar. */
const DATE =
  /(?:\b(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?\b(?:\d\d?(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d(?:(?! by )[^|;])*/gi;

const BETWEEN = /\s?(?:,|;|\/|&|\band\b|\bwith\b|\n)\s?/;

/** What follows a name: where, for whom, when, and what a reader can do. */
function withoutRest(part: string): string {
  return part
    .replace(/\s(?:in|of|for|at|from|on|is|has|was|about)\s.*$/s, '')
    .replace(
      /\s?(?:\(|@|\s\d|●|\b(?:Twitter|Follow|E-?mail|Updated|Published|Posted|Last|View|See|Share|Contributor|Special to)\b).*$/s,
      '',
    )
    .replace(/^[\s:.–—-]{1,10}|[\s:.–—-]{1,10}$/g, (edge) => (edge === '.' ? '.' : ''))
    .trim();
}

const PARTICLES =
  'de|da|do|dos|das|di|del|della|du|des|van|von|der|den|ter|ten|la|le|el|al|bin|ibn|y|e|zu|af|st';
const NAME = new RegExp(
  String.raw`^(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Rev)\.? )?\p{Lu}[\p{L}\p{M}'’.-]{0,30}(?: (?:${PARTICLES}|['’“"(]?\p{Lu}[\p{L}\p{M}'’.-]{0,30}['’”")]?)){1,4}$`,
  'u',
);

/** Words that no person's name has, as bylines use them. */
const NO_NAME =
  /\b(?:editors?|editorial|writers?|reporters?|correspondents?|staff|contributors?|columnists?|producers?|journalists?|photographers?|news|press|agency|agencies|team|desk|newsroom|bio|more|read|full|author|authors|profile|university|institute|department|company|media|group|magazine|journal|associated|reuters|board|services?|network|director|manager|president|officer|professor|fellow|analyst|founder|ceo|chief|senior|january|february|march|april|june|july|august|september|october|november|december|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|comments?|subscribe|sign|photo|advertisement|the|post|times|blog|category|home|print|story|e-?mail|words)\b/i;

/** Whether a text is a person's name of two words and more. */
export function isPerson(text: string): boolean {
  return text.length <= 50 && NAME.test(text) && !NO_NAME.test(text.replace(/^\S+ (?=\S+ )/, ''));
}

/** Whether a text may stand in the place of names: a body, an account, one name; no beginning of a sentence. */
function isOther(text: string): boolean {
  const words = text.split(' ');
  if (words.length > 1 && words.some((word) => /^\p{Ll}/u.test(word) && !SMALL.test(word))) return false;
  return (
    text.length >= 2 && text.length <= 40 && /^\p{L}/u.test(text) && words.length <= 5 && !NOBODY.test(text)
  );
}

const SMALL = /^(?:the|of|and|for|staff|team|desk|editors|contributors|de|von|van)$/;

const NOBODY =
  /^(?:by|staff|editors?|authors?|writers?|admin|more|about.*|share.*|follow.*|read.*|view.*|see.*|sign.*|photo.*|image.*|subscribe.*|advertisement|comments?|published|posted|updated|\p{L}+ (?:editor|writer|reporter|correspondent))$/iu;
