import type { ExportLine } from './exportLine.ts';
import type { ExportField } from './labels.ts';

/** The field codes of Factiva, in the order in which it writes them. */
const CODES: readonly (readonly [code: string, field: ExportField])[] = [
  ['CLM', 'section'],
  ['SE', 'section'],
  ['HL', 'title'],
  ['HD', 'title'],
  ['CR', 'other'],
  ['BY', 'byline'],
  ['WC', 'other'],
  ['PD', 'date'],
  ['ET', 'time'],
  ['SN', 'publisher'],
  ['SC', 'other'],
  ['ED', 'other'],
  ['PG', 'other'],
  ['VOL', 'other'],
  ['LA', 'language'],
  ['CY', 'other'],
  ['CX', 'other'],
  ['LP', 'body'],
  ['TD', 'body'],
  ...['ART', 'CT', 'RF', 'CO', 'IN', 'NS', 'RE', 'DE', 'IPD', 'IPC', 'PUB', 'AN'].map(
    (code) => [code, 'other'] as const,
  ),
];
const ORDER: ReadonlyMap<string, number> = new Map(CODES.map(([code], i) => [code, i]));
const LEADING = ORDER.get('TD')!;
/** So many codes must a document have, among them one of these. */
const LEAST = 4;
const NEEDED = ['HD', 'HL', 'AN'];

/** A line that begins with a code. */
export type Coded = {
  readonly line: number;
  readonly code: string;
  readonly order: number;
  readonly field: ExportField;
  /** Where the value begins in the line. */
  readonly from: number;
};

/** The lines that begin with a field code; none where the lines are no export with codes. */
export function codesOf(lines: readonly ExportLine[]): Coded[] {
  const found = lines.flatMap(({ text }, line): Coded[] => {
    const match = /^([A-Z]{2,3})(\s{1,8}|$)/.exec(text);
    const order = match ? ORDER.get(match[1]!) : undefined;
    if (!match || order === undefined) return [];
    return [{ line, code: match[1]!, order, field: CODES[order]![1], from: match[0].length }];
  });
  const names = new Set(found.map(({ code }) => code));
  if (names.size < LEAST || !NEEDED.some((code) => names.has(code))) return [];
  // Codes are padded to four columns: `HD  `, `PUB `.
  const isSpaced = ({ line, code }: Coded) =>
    code.length > 2 || !/^ \S/.test(lines[line]!.text.slice(code.length));
  const heads = found.filter(({ code }) => code === 'HD' || code === 'PD' || code === 'SN');
  const areSpaced = heads.length > 0 && heads.every(isSpaced);
  // `IN THE HARBOUR` begins a line of the text, `IN i75 : Shipping` one of codes.
  return found.filter((one) => {
    if (areSpaced) return isSpaced(one);
    return one.order <= LEADING || isSpaced(one) || isTail(lines[one.line]!.text.slice(one.from));
  });
}

function isTail(value: string): boolean {
  return /^[a-z\d]{2,12} : |^Document \S+$/.test(value);
}
