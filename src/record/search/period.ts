import { usage } from '../../errors.ts';

/** The first and last day that a date covers; `2019-03` covers a month. */
export type Period = { earliest: string; latest: string };

/** The days that an ISO date or time covers, as written (without converting time zones); null if it is not a date. */
export function periodOf(date: string | null): Period | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|[T ])/.exec(date ?? '');
  const [, year, month, day] = match ?? [];
  if (!year) return null;
  return {
    earliest: `${year}-${month ?? '01'}-${day ?? '01'}`,
    latest: `${year}-${month ?? '12'}-${day ?? lastDay(Number(year), Number(month ?? 12))}`,
  };
}

/**
 * The same for a date that a user gave.
 * @throws OnrecordError `usage`
 */
export function periodAsked(option: string, date: string): Period {
  const period = periodOf(date);
  if (!period || Number.isNaN(Date.parse(period.earliest)) || Number.isNaN(Date.parse(period.latest))) {
    throw usage(`${option} ${date}: not a date; write 2024, 2024-03 or 2024-03-05`);
  }
  return period;
}

function lastDay(year: number, month: number): string {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return String(last.getUTCDate()).padStart(2, '0');
}
