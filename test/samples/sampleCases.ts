import { acts, kinds, type Statement, speakerTypes } from '../../src/data/index.ts';

/** What a table may tell of a statement, in the order in which it is shown. */
export const columns = [
  'speaker',
  'source',
  'cue',
  'content',
  'act',
  'kind',
  'condition',
  'negated',
  'within',
  'type',
  'on behalf of',
  'addressee',
  'said at',
  'occasion',
  'role',
  'via',
  'turn',
  'at',
] as const;
export type Column = (typeof columns)[number];

/** A statement as a row of a table: what is not told of it is not there. */
export type Row = { readonly [column in Column]?: string };

/** A case of a file in samples/. */
export type SampleCase = {
  readonly name: string;
  readonly passage: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Why the program does not get it right yet; null when it should. */
  readonly knownToFail: string | null;
  /** The day on which the passage was published; null when it is not told. */
  readonly published: string | null;
};

/** The cases of a sample file. @throws Error naming the case and what its Markdown lacks. */
export function readCases(markdown: string): SampleCase[] {
  const [, ...sections] = markdown.split(/^## +/m);
  return sections.map((section) => {
    const name = section.split('\n', 1)[0]!.trim();
    const fence = /^```text\n([\s\S]*?)\n```$/m.exec(section);
    if (!fence) throw new Error(`“${name}” has no passage between \`\`\`text and \`\`\``);
    const rest = section.slice(fence.index + fence[0].length);
    const prose = section.slice(name.length, fence.index).trim();
    if (prose === '') throw new Error(`“${name}” has no sentence before its passage`);
    const knownToFail = /^known to fail: *(.+)$/m.exec(section)?.[1] ?? null;
    const published = /^published: *(\d{4}-\d\d-\d\d)$/m.exec(section)?.[1] ?? null;
    return { name, passage: fence[1]!, ...readTable(name, rest), knownToFail, published };
  });
}

function readTable(name: string, markdown: string): { columns: Column[]; rows: Row[] } {
  const [head, line, ...body] = markdown.split('\n').filter((text) => text.startsWith('|'));
  if (!head || !line || !/^[|\s:-]+$/.test(line)) throw new Error(`“${name}” has no table`);
  const names = cellsOf(head).map((cell) => columnOf(name, cell));
  for (const needed of ['cue', 'content'] as const)
    if (!names.includes(needed)) throw new Error(`the table of “${name}” has no column ${needed}`);
  const rows = body.map((text) => {
    const cells = cellsOf(text);
    if (cells.length !== names.length)
      throw new Error(`“${name}”: ${cells.length} cells instead of ${names.length} in ${text}`);
    const row: Row = Object.fromEntries(names.map((column, index) => [column, cells[index]!]));
    checkWord(name, row.act, acts);
    checkWord(name, row.kind, kinds);
    checkWord(name, row.negated, ['yes', '']);
    checkWord(name, row.type, [...speakerTypes, '']);
    return row;
  });
  return { columns: names, rows };
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function columnOf(name: string, cell: string): Column {
  const column = columns.find((known) => known === cell);
  if (!column)
    throw new Error(`the table of “${name}” has a column “${cell}”; known are ${columns.join(', ')}`);
  return column;
}

function checkWord(name: string, word: string | undefined, known: readonly string[]): void {
  if (word !== undefined && !known.includes(word))
    throw new Error(`“${name}”: “${word}” is none of ${known.join(', ')}`);
}

/** A statement that was found among `all`, as a row with the same columns as the case; what it is within goes by its cue. */
export function rowOf(statement: Statement, shown: readonly Column[], all: readonly Statement[]): Row {
  const outer = all.find(({ id }) => id === statement.within);
  const row: Required<Row> = {
    speaker: statement.speaker?.name ?? '',
    source: statement.source?.text ?? '',
    cue: statement.cue?.text ?? '',
    content: statement.content.text,
    act: statement.act,
    kind: statement.kind,
    condition: statement.conditions.map(({ text }) => text).join('; '),
    negated: statement.negated ? 'yes' : '',
    within: outer?.cue?.text ?? '',
    type: statement.speaker?.type ?? '',
    'on behalf of': statement.speaker?.onBehalfOf ?? '',
    addressee: statement.addressee?.text ?? '',
    'said at': statement.saidAt?.date ?? '',
    occasion: statement.occasion?.text ?? '',
    role: statement.speaker?.role ?? '',
    via: statement.speaker?.via ?? '',
    turn: statement.turn ?? '',
    at: statement.at ?? '',
  };
  return Object.fromEntries(shown.map((column) => [column, row[column]]));
}

/** A statement that a case expects and one that was found in its place; one of them is null where it has no counterpart. */
export type Pair = { readonly expected: Row | null; readonly found: Row | null };

/**
 * What a case expects beside what was found, in the order of the table, then what was not expected. The order of statements does
 * not matter. What is not there as it should be is set beside the found statement that is most like it.
 */
export function pairsOf(expected: readonly Row[], found: readonly Row[]): Pair[] {
  const left = [...found];
  const take = (index: number): Row | null => (index === -1 ? null : left.splice(index, 1)[0]!);
  const same = expected.map((row) => take(left.findIndex((other) => isSame(row, other))));
  const pairs = expected.map((row, at) => ({
    expected: row,
    found: same[at] ?? take(mostAlike(row, left)),
  }));
  return [...pairs, ...left.map((row) => ({ expected: null, found: row }))];
}

/** Whether both are the same statement, as far as tables tell; a content that runs on over paragraphs may be one part or several. */
export function isSame(one: Row | null, other: Row | null): boolean {
  return one !== null && other !== null && columns.every((column) => isSameCell(one[column], other[column]));
}

/** Whether two cells say the same; see {@link isSame}. */
export function isSameCell(one: string | undefined, other: string | undefined): boolean {
  return plain(one) === plain(other);
}

function plain(cell: string | undefined): string | undefined {
  return cell?.replace(/(?: …|\s+)\s?/g, ' ').trim();
}

/** The index of the row that shares most with another: the cue, and words of the content; −1 where none shares any. */
function mostAlike(row: Row, others: readonly Row[]): number {
  const words = (cell = '') => new Set(cell.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const own = words(row.content);
  const likeness = others.map(
    (other) => own.intersection(words(other.content)).size + (row.cue && row.cue === other.cue ? 1 : 0),
  );
  const best = Math.max(0, ...likeness);
  return best === 0 ? -1 : likeness.indexOf(best);
}
