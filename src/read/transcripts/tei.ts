import type { TurnKind } from '../../data/index.ts';
import { tokenizeXml } from '../html/parse.ts';
import type { WrittenNode } from '../html/write.ts';
import { type Entry, run, space } from './entry.ts';
import { nameOfId } from './nameOfId.ts';
import type { Transcript } from './transcript.ts';

/** An attribute's value, and where it stands. */
type Attribute = { readonly value: string; readonly start: number; readonly end: number };
type Open = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly start: number;
};

/** What is said by nobody, though it stands in a speech. */
const NOT_SAID = new Set(
  'note gap incident kinesic vocal desc pb lb cb writing pause shift stage figure fw ptr ref-list linkGrp teiHeader'.split(
    ' ',
  ),
);
/** Elements whose text is a paragraph of what is said. */
const SAID = new Set(['seg', 'p', 'l', 'ab']);
/** Elements that hold a speaker's turn: of a spoken text, and of a play or an edited interview. */
const TURNS = new Set(['u', 'sp']);
/** Elements of a text that is no speech, each a paragraph of it. */
const PARAGRAPHS = new Set(['p', 'ab', 'l', 'item', 'q', 'quote']);

type Person = {
  readonly given: WrittenNode[];
  readonly family: WrittenNode[];
  readonly whole: WrittenNode[];
};

/**
 * A TEI document as a transcript (Parla-CLARIN, ParlaMint): each `u` is a turn of whom `who` names, by the document's own list of people,
 * by the note before it, else by the words of the identifier. Notes, gaps and incidents are said by nobody. No entity is expanded.
 */
export function readTei(text: string): Transcript {
  const people = new Map<string, Person>();
  const entries: Entry[] = [];
  const stack: Open[] = [];
  const header: { title: string; date: string | null; language: string | null } = {
    title: '',
    date: null,
    language: null,
  };
  let attributes = new Map<string, Attribute>();
  let [tag, tagStart] = ['', 0];
  let [attribute, valueStart, valueEnd, value] = ['', 0, 0, ''];
  let person: { id: string; of: Person; named: boolean } | null = null;
  let turn: {
    label: WrittenNode[] | null;
    role: TurnKind | null;
    at: string | null;
    paragraphs: WrittenNode[][];
  } | null = null;
  let runs: WrittenNode[] | null = null;
  let speaker: WrittenNode[] = [];
  /** How a token of an annotated text is joined to the one before. */
  let isJoined = true;
  /** Whether spaces between tokens are elements of their own. */
  const hasSpaces = /<c>\s/.test(text);
  let isClosed = false;

  const within = (name: string) => stack.some((one) => one.name === name);
  const parent = () => stack.at(-1);
  const silent = () => stack.some(({ name }) => NOT_SAID.has(name));
  const isTurn = ({ name }: Open) => TURNS.has(name);

  const add = (node: WrittenNode, words: string) => {
    const top = parent();
    if (within('teiHeader')) {
      if (person && within('persName')) {
        const { family } = person.of;
        if (within('surname')) family.push(node);
        // `de` of `Pieter de Vries`, on whichever side of the surname the list has it.
        else if (within('nameLink')) {
          if (family.length === 0) family.push(node);
          else family.unshift(node, space(node.end));
        } else if (within('forename')) person.of.given.push(node);
        else if (words.trim() !== '' && top?.name === 'persName') person.of.whole.push(node);
      } else if (
        top?.name === 'title' &&
        stack.at(-2)?.name === 'titleStmt' &&
        isMainTitle(top) &&
        header.title.length < 300
      )
        header.title += words;
      return;
    }
    if (within('note') || within('speaker')) {
      if (isSpeakerNote(stack)) speaker.push(node);
      else if (!stack.some(isTurn)) aside(node);
      return;
    }
    if (within('head')) {
      heading(node);
      return;
    }
    if (silent()) return;
    // In an annotated text only the tokens are words; the space between them is the file's own.
    if (within('s') && !TOKENS.has(top?.name ?? '') && top?.name !== 'c' && words.trim() === '') return;
    if (stack.some(isTurn)) {
      if (!turn || (words.trim() === '' && !runs)) return;
      if (!runs) {
        runs = [];
        turn.paragraphs.push(runs);
      }
      if (TOKENS.has(top?.name ?? '') && !isJoined && runs.length > 0) runs.push(space(node.start));
      if (TOKENS.has(top?.name ?? '')) isJoined = true;
      runs.push(node);
    } else if (within('text') && stack.some(({ name }) => PARAGRAPHS.has(name))) paragraph(node, words);
  };
  let plain: WrittenNode[] = [];
  const paragraph = (node: WrittenNode, words: string) => {
    if (plain.length === 0 && words.trim() === '') return;
    plain.push(node);
  };
  let other: { kind: 'aside' | 'heading'; runs: WrittenNode[] } | null = null;
  const collect = (kind: 'aside' | 'heading', node: WrittenNode) => {
    if (other?.kind !== kind) flushOther();
    other ??= { kind, runs: [] };
    other.runs.push(node);
  };
  const aside = (node: WrittenNode) => collect('aside', node);
  const heading = (node: WrittenNode) => collect('heading', node);
  const flushOther = () => {
    if (other) entries.push({ kind: other.kind, runs: other.runs });
    other = null;
  };
  const labelOf = (who: Attribute | undefined): WrittenNode[] | null => {
    const id = who?.value.replace(/^.*#/, '').trim().split(/\s+/)[0];
    const known = id ? people.get(id) : undefined;
    if (known) {
      const name = nameNodes(known);
      if (name.length > 0) return name;
    }
    if (speaker.length > 0) return speaker;
    return who && id ? nameOfId(who.start + who.value.indexOf(id), id) : null;
  };

  const open = (end: number, isEmpty: boolean) => {
    const element: Open = { name: tag, attributes, start: tagStart };
    attributes = new Map();
    if (element.name === 'TEI' && stack.length === 0)
      header.language = element.attributes.get('xml:lang')?.value ?? null;
    if (within('teiHeader') && element.name === 'person') {
      const id = element.attributes.get('xml:id')?.value ?? '';
      person = { id, of: { given: [], family: [], whole: [] }, named: false };
    }
    if (element.name === 'forename' && person && person.of.given.length > 0) person.of.given.push(space(end));
    if (element.name === 'surname' && person && person.of.family.length > 0)
      person.of.family.push(space(end));
    if (within('teiHeader') && element.name === 'date' && (within('setting') || within('sourceDesc')))
      header.date ??=
        /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(element.attributes.get('when')?.value ?? '')?.[0] ?? null;
    if (TURNS.has(element.name) && within('text') && !stack.some(isTurn)) {
      flushOther();
      turn = {
        label: element.name === 'u' ? labelOf(element.attributes.get('who')) : null,
        role: roleOf(element.attributes.get('ana')?.value ?? ''),
        at: null,
        paragraphs: [],
      };
      if (element.name === 'sp') speaker = [];
      runs = null;
    }
    if (isSpeakerNote([...stack, element])) speaker = [];
    if (SAID.has(element.name) && turn && !silent()) runs = null;
    if (element.name === 'head' || element.name === 'note') flushOther();
    if (!isEmpty) stack.push(element);
    lastJoin = element.attributes.get('join')?.value ?? null;
  };
  let lastJoin: string | null = null;
  const joins: (string | null)[] = [];

  tokenizeXml(text, {
    onopentagname(start, end) {
      tagStart = start - 1;
      tag = text.slice(start, end).replace(/^[\w.-]{1,40}:/, '');
    },
    onattribname(start, end) {
      attribute = text.slice(start, end);
      value = '';
      valueStart = -1;
    },
    onattribdata(start, end) {
      if (valueStart < 0) valueStart = start;
      valueEnd = end;
      value += text.slice(start, end);
    },
    onattribentity(codePoint) {
      value += String.fromCodePoint(codePoint);
    },
    onattribend() {
      attributes.set(attribute, { value, start: Math.max(0, valueStart), end: valueEnd });
    },
    onopentagend(end) {
      open(end, false);
      joins.push(lastJoin);
    },
    onselfclosingtag: (end) => open(end, true),
    ontext: (start, end) => add(run(start, end), text.slice(start, end)),
    ontextentity: (codePoint, end) => {
      const from = text.lastIndexOf('&', end - 1);
      const entity = String.fromCodePoint(codePoint);
      add({ kind: 'text', start: from, end, entity }, entity);
    },
    oncdata: (start, end, offset) => add(run(start, end - offset), text.slice(start, end - offset)),
    onclosetag(start, end) {
      const name = text.slice(start, end).replace(/^[\w.-]{1,40}:/, '');
      const at = stack.findLastIndex((one) => one.name === name);
      if (at < 0) return;
      if (stack.length === 1) isClosed = true;
      stack.length = at;
      const [join = null] = joins.splice(at);
      if (TOKENS.has(name)) isJoined = hasSpaces || join === 'right' || join === 'both';
      if (name === 'person' && person) {
        people.set(person.id, person.of);
        person = null;
      }
      if (
        name === 'persName' &&
        person &&
        (person.of.given.length > 0 || person.of.whole.length > 0) &&
        !person.named
      )
        people.set(person.id, {
          given: [...person.of.given],
          family: [...person.of.family],
          whole: [...person.of.whole],
        });
      if (SAID.has(name)) runs = null;
      if (PARAGRAPHS.has(name) && plain.length > 0 && !stack.some(isTurn)) {
        flushOther();
        entries.push({ kind: 'words', runs: plain, at: null });
        plain = [];
      }
      if (name === 'note' || name === 'head') flushOther();
      if (TURNS.has(name) && turn && !stack.some(isTurn)) {
        const label = turn.label ?? (speaker.length > 0 ? speaker : null);
        const { role, at: begins, paragraphs } = turn;
        if (label) entries.push({ kind: 'turn', label, at: begins, role, paragraphs });
        else for (const some of paragraphs) entries.push({ kind: 'words', runs: some, at: null });
        turn = null;
        runs = null;
        speaker = [];
      }
    },
  });
  flushOther();
  if (turn) {
    const { label, role, at, paragraphs } = turn as NonNullable<typeof turn>;
    if (label) entries.push({ kind: 'turn', label, at, role, paragraphs });
  }
  const findings: Transcript['findings'][number][] = [];
  if (/<!ENTITY\s/.test(text.slice(0, PROLOG)))
    findings.push({
      code: 'own-entities',
      severity: 'warning',
      message: 'the document declares entities of its own, which are not expanded',
    });
  if (!isClosed)
    findings.push({
      code: 'cut-document',
      severity: 'warning',
      message: 'the XML ends before its root element does; what comes before was read',
    });
  const title = header.title.replace(/\s+/g, ' ').trim();
  return {
    entries,
    findings,
    metadata: {
      ...{ title: title || null, publishedAt: header.date, language: header.language },
      publisher: BODY.exec(text.slice(0, PROLOG))?.[0] ?? null,
    },
  };
}

/** Entities are declared before the root element. */
const PROLOG = 65_536;
/** The body whose debate it is, by the words of the header. */
const BODY = /\bHouse of (?:Commons|Lords|Representatives|Assembly)\b/;
/** The tokens of an annotated text. */
const TOKENS = new Set(['w', 'pc']);

function isMainTitle({ attributes }: Open): boolean {
  const type = attributes.get('type')?.value;
  return type === undefined || type === 'main';
}

/** `<note type="speaker">` before a `u`, and `<speaker>` in an `sp`. */
function isSpeakerNote(stack: readonly Open[]): boolean {
  return stack.some(
    ({ name, attributes }) =>
      name === 'speaker' || (name === 'note' && attributes.get('type')?.value === 'speaker'),
  );
}

function roleOf(ana: string): TurnKind | null {
  return /#(?:chair|president|moderator)\b/i.test(ana)
    ? 'chair'
    : /#(?:regular|guest)\b/i.test(ana)
      ? 'speaker'
      : null;
}

function nameNodes({ given, family, whole }: Person): WrittenNode[] {
  const parts = [given, family].filter((some) => some.length > 0);
  if (parts.length === 0) return [...whole];
  return parts.flatMap((some, i) => (i > 0 ? [space(some[0]!.start), ...some] : some));
}
