import type { TimelineView } from '../data/index.ts';
import { csvRows } from './csv.ts';

/** Statements over time as CSV: a row for each act, person or publisher in each period, and those without a date; first the rows of all. */
export function timelineCsv({ by, per, total, undated, periods, series }: TimelineView): string {
  const rows = [
    ...rowsOf({ value: null, name: 'all', statements: total, periods }, undated),
    ...series.flatMap((one) => rowsOf(one)),
  ];
  return csvRows([[by, 'id', per, 'statements'], ...rows]);
}

type Counted = Pick<TimelineView['series'][number], 'value' | 'name' | 'statements' | 'periods'>;

function rowsOf(
  { value, name, statements, periods }: Counted,
  undated = statements - periods.reduce((sum, one) => sum + one.statements, 0),
): (string | number | null)[][] {
  const dated = periods.map((one) => [name, value, one.period, one.statements]);
  return undated > 0 ? [...dated, [name, value, null, undated]] : dated;
}
