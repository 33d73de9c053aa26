import {
  type AgreementView,
  type CodedColumn,
  codedColumns,
  krippendorffAlpha,
  type PrecisionView,
  type ReliabilityView,
  wilson,
} from '../../../data/index.ts';
import { usage } from '../../../errors.ts';
import { countOf } from '../../../text/countOf.ts';
import { type CodedValue, codedValue, namesSpeaker } from './codedValue.ts';
import { type CodedRow, type CodingFile, readCoding } from './readCoding.ts';
import { areSameSpeakers } from './sameSpeakers.ts';

/** A statement that is in every coder's sheet. */
type Unit = {
  readonly stratum: string | null;
  readonly weight: number;
  /** Whether the program names a speaker. */
  readonly named: boolean;
  /** The values of the coders, in their order; null for a cell without one. */
  readonly values: Readonly<Record<CodedColumn, readonly (CodedValue | null)[]>>;
};
type Findings = AgreementView['findings'];

/**
 * Compares the sheets of coders with each other and with what the program found: in the sheets, if coders saw it, or
 * else in `machine`, the file written with the sheet.
 * @throws OnrecordError `usage` if a file is not such a sheet, or no statement is in all of them
 */
export async function compareCoders(
  files: readonly CodingFile[],
  machine: CodingFile | null = null,
): Promise<AgreementView> {
  if (files.length < 2) throw usage('give the sheets of two coders or more');
  const sheets = await Promise.all(files.map((file) => readCoding(file)));
  const says = machine && (await readCoding(machine, ['machine_speaker', 'machine_act']));
  const coders = files.map(({ name }) => name);
  const [first = new Map<string, CodedRow>()] = sheets;
  const shown = [...first.values()].some(({ cells }) => 'machine_speaker' in cells);
  const ids = [...first.keys()].filter((id) => sheets.every((sheet) => sheet.has(id)));
  if (ids.length === 0) throw usage(`${coders.join(' and ')} have no statement in common`);
  const findings: Findings = sheets.flatMap((sheet, i) => {
    const others = sheet.size - ids.length;
    if (others === 0) return [];
    const message = `${countOf(others, 'row')} that not all files have, left out`;
    return [{ file: coders[i]!, line: null, message }];
  });
  const units = ids.map((id) =>
    unitOf(
      sheets.map((sheet, i) => ({ ...sheet.get(id)!, file: coders[i]! })),
      { said: (says ?? (shown ? first : null))?.get(id)?.cells ?? null, shown, findings },
    ),
  );
  return {
    coders,
    rows: ids.length,
    shown,
    reliability: codedColumns.map((column) => reliabilityOf(column, units)),
    precision: says || shown ? codedColumns.flatMap((column) => precisionOf(column, units, coders)) : [],
    findings,
  };
}

function unitOf(
  rows: readonly (CodedRow & { readonly file: string })[],
  {
    said,
    shown,
    findings,
  }: {
    readonly said: CodedRow['cells'] | null;
    readonly shown: boolean;
    readonly findings: Findings;
  },
): Unit {
  const machine = said && { speaker: said.machine_speaker ?? '', act: said.machine_act ?? '' };
  const coded = rows.map(({ file, line, cells }) => {
    const of = (column: CodedColumn): CodedValue | null => {
      const found = codedValue(column, cells[column] ?? '', { machine, shown });
      if (found === null || !('problem' in found)) return found;
      findings.push({ file, line, message: `${column}: ${found.problem}` });
      return null;
    };
    const statement = of('is_statement');
    // What is not a statement has neither speaker nor act.
    const rest = (column: CodedColumn) => (statement?.value === 'no' ? null : of(column));
    return {
      is_statement: statement,
      right_speaker: rest('right_speaker'),
      right_act: rest('right_act'),
    };
  });
  const valuesOf = (column: CodedColumn) => coded.map((one) => one[column]);
  return {
    stratum: said?.stratum || null,
    weight: Number(said?.weight) || 1,
    named: namesSpeaker(machine),
    values: {
      is_statement: valuesOf('is_statement'),
      right_speaker: shown ? valuesOf('right_speaker') : withOneForm(valuesOf('right_speaker')),
      right_act: valuesOf('right_act'),
    },
  };
}

/** The values with each speaker under the longest form of the name. */
function withOneForm(values: readonly (CodedValue | null)[]): (CodedValue | null)[] {
  return values.map((value) => {
    if (value === null) return null;
    const forms = values.flatMap((other) =>
      other && areSameSpeakers(other.value, value.value) ? [other.value] : [],
    );
    const [longest = value.value] = forms.toSorted((a, b) => b.length - a.length);
    return { ...value, value: longest };
  });
}

function reliabilityOf(column: CodedColumn, units: readonly Unit[]): ReliabilityView {
  const values = units.map((unit) => unit.values[column].map((value) => value?.value ?? null));
  const { alpha, units: paired, values: count } = krippendorffAlpha(values);
  const agreed = values
    .map((all) => all.filter((value) => value !== null))
    .filter((all) => all.length > 1 && new Set(all).size === 1).length;
  return { column, alpha, units: paired, values: count, agreed, agreement: wilson(agreed, paired) };
}

/** How often the program is right: according to each coder, and where all agree; overall and by stratum. */
function precisionOf(
  column: CodedColumn,
  units: readonly Unit[],
  coders: readonly string[],
): PrecisionView[] {
  const counted = column === 'right_speaker' ? units.filter(({ named }) => named) : units;
  const strata = [...new Set(counted.flatMap(({ stratum }) => stratum ?? []))].toSorted();
  return [...coders, null].flatMap((coder, i) =>
    [null, ...(strata.length > 1 ? strata : [])].map((stratum) => {
      const judged = counted
        .filter((unit) => stratum === null || unit.stratum === stratum)
        .flatMap(({ values, weight }) => {
          const value = coder === null ? agreedOf(values[column]) : values[column][i];
          return typeof value?.right === 'boolean' ? [{ right: value.right, weight }] : [];
        });
      const right = judged.filter((one) => one.right).length;
      return { column, coder, stratum, right, of: judged.length, precision: weightedShare(judged) };
    }),
  );
}

/** The value on which all coders agree; null if they do not. */
function agreedOf(values: readonly (CodedValue | null)[]): CodedValue | null {
  const [first] = values;
  return first && values.every((one) => one?.value === first.value) ? first : null;
}

/** The weighted share of right values, with the interval for the effective sample size (Kish 1965). */
function weightedShare(judged: readonly { readonly right: boolean; readonly weight: number }[]) {
  const sum = (of: (one: (typeof judged)[number]) => number) =>
    judged.reduce((total, one) => total + of(one), 0);
  const all = sum(({ weight }) => weight);
  if (all === 0) return null;
  const worth = all ** 2 / sum(({ weight }) => weight ** 2);
  return wilson((sum(({ right, weight }) => (right ? weight : 0)) / all) * worth, worth);
}
