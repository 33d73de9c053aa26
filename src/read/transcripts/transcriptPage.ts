import { isFirstName } from '../../english/firstNames.ts';
import { isOfficeName, kindOfLabel } from '../../english/labels.ts';
import { PARTICLES, TITLES } from '../../english/titles.ts';
import { timeCode } from '../../text/turns/timeCode.ts';
import { type Block, blocksOf } from '../html/blocks.ts';
import { describe } from '../html/metadata.ts';
import { parsePage } from '../html/parse.ts';
import { ancestors, type Element, type Page, type TextNode, textWithin } from '../html/tree.ts';
import { wordsOfNodes } from '../html/wordsOfNodes.ts';
import type { WrittenNode } from '../html/write.ts';
import { type Entry, run, space } from './entry.ts';
import type { Transcript } from './transcript.ts';

/** Classes by which pages name speakers: Hansard, Congress, transcripts of broadcasters. */
const NAMED =
  /(?:^|[\s_-])(?:speakers?|speaker-?name|attributed(?:-to)?(?:-details)?|primary-text|secondary-text|member-?name|hs_?member\w*|talker|interviewer|interviewee|questioner|who)(?=$|[\s_-])/i;
/** Parts of a page that are never of a transcript. */
const BESIDE = /^(?:nav|footer|aside|form|button|figure|select|header)$/;
const BESIDE_CLASS =
  /\b(?:comments?|related|share|social|menu|breadcrumb|sidebar|byline|author|promo|footer|navigation|toolbar)\b/i;
/** A label has no more characters. */
const LONGEST = 140;
const LEAST = {
  labels: 3,
  names: 2,
  sentences: 0.6,
  sentencesOfReport: 0.4,
  share: 0.5,
  spoken: 0.25,
  spokenByUnknown: 0.5,
  people: 0.5,
  named: 2 / 3,
};

/** A name that a page sets apart from the words after it, ends like no sentence, and begins with a capital or a bracket. */
const LABEL = /^[\p{Lu}("“][^\n]{0,139}$/u;
const SPOKEN = /\b(?:I|[Yy]ou|[Ww]e|[Mm]y|[Oo]ur|[Yy]our|us|[Tt]hanks?|hon)\b|\?|^\s*To ask\b/;

/**
 * Reads a page whose layout says who speaks, as the official reports of parliaments are published: names in elements of their own, in the
 * first cell of a row, or in bold. Null for any other page.
 */
export function readTranscriptPage(source: string, uri: string): Transcript | null {
  if (!mayHaveLabels(source)) return null;
  const page = parsePage(source);
  const labels = labelsByClass(page) ?? labelsInRows(page) ?? labelsInBold(page);
  if (!labels) return null;
  const inner = commonAncestor([...labels]);
  // Who takes part stands above the table, and what was decided below it.
  const root = outsideTable(inner);
  const isWithin = (node: Element | TextNode) => root === inner || [...near(node)].includes(inner);
  const kept = (node: TextNode) =>
    !isBeside(node, root, labels) &&
    (isWithin(node) || [...near(node)].some(({ name }) => PARAGRAPH.test(name)));
  const blocks = blocksOf(page, kept, root);
  const entries: Entry[] = [];
  let label: WrittenNode[] = [];
  let name = '';
  let at: string | null = null;
  let words = 0;
  let all = 0;
  const contents: string[] = [];
  for (const block of blocks) {
    if (/^[[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?$/.test(block.text)) {
      at = timeCode(block.text);
      continue;
    }
    const { own, rest } = split(block, labels, source);
    const isOutside = block.within !== inner && !isWithin(block.within);
    if (!isOutside) all += block.text.length;
    if (own.length > 0) {
      const text = wordsOfNodes(own, source);
      // A constituency or party in an element of its own goes on with the name.
      const goesOn = label.length > 0 && /^\s*\(/.test(text) && name !== '';
      label = goesOn ? [...label, space(own[0]!.start), ...own] : own;
      name = text;
    }
    if (!/[\p{L}\p{N}]/u.test(wordsOfNodes(rest, source))) continue;
    const isHeading = /^h[1-6]$/.test(block.within.name);
    if (isHeading && own.length === 0) {
      entries.push({ kind: 'heading', runs: rest });
      continue;
    }
    if (
      isOutside ||
      name === '' ||
      COLUMN.test(block.text) ||
      (own.length === 0 && isInItalics(block, source))
    ) {
      entries.push({ kind: 'aside', runs: rest });
      continue;
    }
    entries.push({ kind: 'turn', label, at, role: null, paragraphs: [rest] });
    at = null;
    words += wordsOfNodes(rest, source).length;
    contents.push(wordsOfNodes(rest, source).trim());
    label = [];
  }
  const turns = entries.flatMap((entry) => (entry.kind === 'turn' && entry.label.length > 0 ? [entry] : []));
  const counts = new Map<string, number>();
  for (const turn of turns) {
    const own = wordsOfNodes(turn.label, source).trim();
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const names = new Set(counts.keys());
  const sentences = contents.filter((one) => SENTENCE.test(one)).length;
  const isReport = [...names].some((one) => SEAT.test(one));
  const spoken = contents.filter((one) => SPOKEN.test(one)).length / contents.length;
  // `Tove Aldin`, twice: words that no list knows, and no heading, which would end with a colon or be there once.
  const isNameThatComesBack = (one: string) =>
    /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.’'-]+){1,2}$/u.test(one) && (counts.get(one) ?? 0) > 1;
  const isTranscript =
    turns.length >= LEAST.names &&
    names.size >= LEAST.names &&
    sentences >= contents.length * (isReport ? LEAST.sentencesOfReport : LEAST.sentences) &&
    words >= all * LEAST.share &&
    spoken >= (isReport || comesBack([...counts.values()]) ? LEAST.spoken : LEAST.spokenByUnknown) &&
    [...names].filter((one) => isPerson(one) || (spoken >= LEAST.spokenByUnknown && isNameThatComesBack(one)))
      .length >=
      names.size * LEAST.people;
  return isTranscript ? { entries, findings: [], metadata: describe(page, uri).metadata } : null;
}

/** The mark of a column of a printed report: `4 Mar 2012 : Column 212`. */
const COLUMN = /^\s*(?:\d{1,2} \p{L}{3,9} \d{4}\s?:\s?)?Columns? \d{1,5}[A-Z]{0,3}\s*$/u;

/** Whether all words of a paragraph are in italics, as reports have what nobody says: `Question put and agreed to.` */
function isInItalics({ nodes }: Block, source: string): boolean {
  const words = nodes.filter(
    (node): node is TextNode => node.kind === 'text' && /\S/.test(source.slice(node.start, node.end)),
  );
  return (
    words.length > 0 && words.every((node) => [...near(node)].some(({ name }) => /^(?:i|em)$/.test(name)))
  );
}

/** The end of a sentence, which the reference of a question may follow: `… the night ferry? [66858]`. */
const SENTENCE = /[.!?…—–-]["”’)\]]?(?:\s*\[\w{1,12}\])?$/;
/** A constituency and a party, as only official reports have them: `Odile Marsh (Upper Tarn) (Coast):`. */
const SEAT = /\p{L}\)\s?\([\p{L}/ -]{1,40}\)\s?:?$/u;

/** So deep is a page that is looked at: deeper ones would take long, and no transcript is. */
const DEEPEST = 60;

/** The nearest ancestors of a node. */
function* near(node: Element | TextNode): Generator<Element> {
  let depth = 0;
  for (const one of ancestors(node)) {
    if (depth++ > DEEPEST) return;
    yield one;
  }
}

/** Whether a page may have such labels, before it is parsed. */
function mayHaveLabels(source: string): boolean {
  let count = 0;
  for (const _ of source.matchAll(HINTS)) {
    count += 1;
    if (count >= LEAST.names) return true;
  }
  return false;
}

const HINTS =
  /class="[^"<>]{0,80}\b(?:speakers?|attributed|primary-text|member|hs_member|talker|interviewer|questioner|who)\b|<tr[\s>]|<dt[\s>]|<(?:p|div|li|td)[^<>]{0,200}>\s{0,20}(?:<a[^<>]{0,200}><\/a>\s{0,5})?<(?:b|strong)>|:\s{0,3}<\/(?:b|strong)>/gi;

function labelsByClass(page: Page): ReadonlySet<Element> | null {
  const found = page.elements.filter(
    (element) =>
      NAMED.test(element.attributes.class ?? '') &&
      isLabel(page, element) &&
      !isInside(element, BESIDE_CLASS),
  );
  // The innermost: a box of name and constituency holds both.
  const outer = new Set(found.flatMap((one) => [...near(one)]));
  const inner = found.filter((one) => !outer.has(one));
  return enough(page, inner);
}

/** The first row of a table of what was said, though its cells are no heads. */
const HEAD_OF_COLUMN = /^(?:speakers?|names?|who|members?|participants?)$/i;

/** Rows whose first cell, or the one after a time code, is a name, and whose last is what is said. */
function labelsInRows(page: Page): ReadonlySet<Element> | null {
  const found = page.elements.flatMap((row) => {
    if (row.name !== 'tr' && row.name !== 'dl') return [];
    const cells = row.children.filter(
      (child): child is Element => child.kind === 'element' && /^(?:td|th|dt)$/.test(child.name),
    );
    if (cells.every(({ name }) => name === 'th')) return [];
    if (row.name === 'dl') return cells.filter((cell) => cell.name === 'dt' && isLabel(page, cell));
    const texts = cells.map((cell) => textWithin(page, cell).trim());
    const at = texts.findIndex((text) => !/^[\d:.\s[\]()]*$/.test(text));
    const cell = cells[at];
    return cell &&
      at < cells.length - 1 &&
      !HEAD_OF_COLUMN.test(texts[at]!) &&
      isLabel(page, cell) &&
      texts.at(-1)!.length > texts[at]!.length
      ? [cell]
      : [];
  });
  return enough(page, found);
}

/** So many anchors, and spaces between them, may come before the name. */
const MOST_BEFORE = 24;

/** Whether words are no more than the number of a question: `3.`, `T7.`, `T1. [66880]`, `Q12`. */
function isNumber(words: string): boolean {
  return /^\s*(?:(?:[TQ]?\d{1,3}\.|Q\d{1,4})\s*(?:\[\d{1,8}\]\s*)?)?$/.test(words);
}

/** The number of a committee’s question before the name: `Q12 Chair:`. */
const NUMBERED = /^\s*Q\d{1,4}\.?\s+(?=\p{Lu})/u;

/** Paragraphs that begin with a name in bold, which a colon may follow, and which the number of a question may come before. */
function labelsInBold(page: Page): ReadonlySet<Element> | null {
  const found = page.elements.filter((element) => {
    if (!/^(?:b|strong)$/.test(element.name) || !isLabel(page, element)) return false;
    const { parent } = element;
    if (!parent || !/^(?:p|div|li|td|span)$/.test(parent.name)) return false;
    const at = parent.children.slice(0, MOST_BEFORE).indexOf(element);
    return (
      at >= 0 &&
      parent.children
        .slice(0, at)
        .every((child) =>
          child.kind === 'text'
            ? isNumber(page.source.slice(child.start, child.end))
            : isNumber(textWithin(page, child)),
        )
    );
  });
  return enough(page, found);
}

/** Whether somebody speaks twice: a list of people, of products or of terms has each once. */
function comesBack(counts: readonly number[]): boolean {
  return counts.some((count) => count > 1);
}

/** Whether most labels are those of people, with a colon, as in a short debate: `Odile Marsh (Upper Tarn) (Coast):`. */
function areNamed(labels: readonly string[]): boolean {
  return (
    labels.filter((label) => /\s?:$/.test(label) && isPerson(label)).length >= labels.length * LEAST.named
  );
}

const MOST = 20_000;

function enough(page: Page, found: readonly Element[]): ReadonlySet<Element> | null {
  const names = new Map<string, number>();
  for (const one of found) {
    const name = textWithin(page, one).replace(/\s+/g, ' ').replace(NUMBERED, '').trim();
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const named = areNamed([...names.keys()]);
  return found.length <= MOST &&
    found.length >= (named ? LEAST.names : LEAST.labels) &&
    names.size >= LEAST.names &&
    (named || comesBack([...names.values()]))
    ? new Set(found)
    : null;
}

function isLabel(page: Page, element: Element): boolean {
  const text = textWithin(page, element).replace(/\s+/g, ' ').trim();
  return (
    text.length <= LONGEST &&
    LABEL.test(text) &&
    !isNumber(text) &&
    !/[.!?…]$|[.!?;]\s/.test(text.replace(/\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Hon|Rt|[A-Z])\./g, ''))
  );
}

function isInside(element: Element, pattern: RegExp): boolean {
  return [element, ...near(element)].some(
    ({ name, attributes }) =>
      (BESIDE.test(name) && name !== 'header') || pattern.test(attributes.class ?? ''),
  );
}

/** What is within the transcript's own part of the page, but a button or a menu; a header may hold the label. */
function isBeside(node: TextNode, root: Element, labels: ReadonlySet<Element>): boolean {
  for (const one of near(node)) {
    if (one === root || labels.has(one)) return false;
    if (BESIDE.test(one.name) && one.name !== 'header') return true;
    if (one.name === 'time' || BESIDE_CLASS.test(one.attributes.class ?? '')) return true;
  }
  return false;
}

function commonAncestor(elements: readonly Element[]): Element {
  const [first, ...rest] = elements;
  let common = [...near(first!)];
  for (const one of rest) {
    const own = new Set(near(one));
    common = common.filter((element) => own.has(element));
  }
  return common[0] ?? first!;
}

/** A paragraph or a heading. */
const PARAGRAPH = /^(?:p|h[1-6])$/;

/** What a table, or a list of terms, that is the common part of all labels stands in. */
function outsideTable(element: Element): Element {
  let outer = element;
  while (/^(?:table|tbody|thead|tfoot|tr|dl)$/.test(outer.name) && outer.parent) outer = outer.parent;
  return outer;
}

/** Whether a label names a person or an office, and is no heading of a list: `Step 1`, `Pricing:`. */
function isPerson(label: string): boolean {
  if (SEAT.test(label)) return true;
  const name = label
    .replace(/\s{0,4}[:–—-]$/, '')
    .replace(/\([^()]{0,100}\)/g, '')
    .trim();
  const kind = kindOfLabel(name);
  if (kind !== null) return kind !== 'none' && name.length > 1;
  if (isOfficeName(name)) return true;
  const [first = '', ...rest] = name.replace(/,.*$/s, '').split(/\s+/);
  if (!rest.every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word.toLowerCase()))) return false;
  return TITLES.has(first.toLowerCase().replace(/\.$/, '')) ? rest.length > 0 : isFirstName(first);
}

/** The nodes of a block that stand in a label, and the others, without the colon between them. */
function split(
  { nodes }: Block,
  labels: ReadonlySet<Element>,
  source: string,
): { own: WrittenNode[]; rest: WrittenNode[] } {
  const own: WrittenNode[] = [];
  const rest: WrittenNode[] = [];
  const isOwn = (node: WrittenNode): node is TextNode =>
    node.kind === 'text' && [...near(node as TextNode)].some((one) => labels.has(one));
  const first = nodes.findIndex(
    (node) => node.kind === 'text' && !isNumber(source.slice(node.start, node.end)),
  );
  // The number of a question before the name is said by nobody.
  const from = first >= 0 && isOwn(nodes[first]!) ? first : 0;
  for (const node of nodes.slice(from)) {
    if (rest.every(({ kind }) => kind !== 'text') && isOwn(node)) own.push(node);
    else rest.push(node);
  }
  const number = own[0] ? NUMBERED.exec(source.slice(own[0].start, own[0].end)) : null;
  if (number) own[0] = run(own[0]!.start + number[0].length, own[0]!.end);
  const [begun] = rest;
  const mark =
    own.length > 0 && begun?.kind === 'text' ? MARK.exec(source.slice(begun.start, begun.end)) : null;
  if (mark && begun) rest[0] = run(begun.start + mark[0].length, begun.end);
  return { own, rest };
}

/** A colon or dash between a name and what is said. */
const MARK = /^\s{0,4}[:–—-]\s{0,4}/;
