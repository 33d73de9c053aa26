import { NO_UNITS } from '../english/claimWords.ts';
import { wordTable } from '../english/wordList.ts';
/** A number with what it counts, by the stem of the word for it; `at` and `to` are indices of words. */
export type Quantity = {
  readonly value: number;
  readonly unit: string;
  /** In the words of the text. */
  readonly text: string;
  readonly at: number;
  readonly to: number;
};

/** Number words that are added, and those that multiply what is before them. */
const ADDED_NUMBERS = numbers('added');
const MULTIPLIED_NUMBERS = numbers('multiplied');
const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');
const DAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const PERCENT = new Set(['percent', '%', 'percentage']);
const CURRENCY = new Set(['$', '€', '£']);
/** Ones that are pronouns or articles far more often than numbers. */
const NO_NUMBERS = new Set(['zero', 'one']);

/**
 * The quantities in words in lower case (`stems` beside them), left to right: in digits or words, with fractions, per cent, money, months and
 * years. A year is a quantity of years only by itself (`in 2016`).
 */
export function quantities(words: readonly string[], stems: readonly string[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at++) {
    const read = numberAt(words, at) ?? dateAt(words, at);
    if (!read) continue;
    const after = unitAt(words, read.to);
    const end = read.unit === undefined ? Math.min(words.length, after + 1) : read.to;
    found.push({
      ...measured(read.value, read.unit ?? stems[after] ?? `after ${stems[at - 1] ?? ''}`),
      text: words.slice(read.unit === 'money' ? at - 1 : at, end).join(' '),
      at,
      to: read.to,
    });
    at = read.to - 1;
  }
  return found;
}

/** Stretches of time are counted in days. */
const DURATIONS: ReadonlyMap<string, number> = new Map([
  ['dai', 1],
  ['week', 7],
  ['month', 30],
  ['year', 365],
  ['decad', 3650],
]);

function measured(value: number, unit: string): { value: number; unit: string } {
  const days = DURATIONS.get(unit);
  return days === undefined ? { value, unit } : { value: value * days, unit: 'days' };
}

type Read = { readonly value: number; readonly to: number; readonly unit?: string };

function numberAt(words: readonly string[], at: number): Read | null {
  const word = words[at]!;
  if (word === 'half') return { value: 50, to: at + 1, unit: '%' };
  const money = CURRENCY.has(words[at - 1] ?? '') ? 'money' : undefined;
  const first = readNumber(word);
  if (first === null) return null;
  let [value, to] = [first.value, at + 1];
  const spelt = ADDED_NUMBERS.has(word);
  const ones = ADDED_NUMBERS.get(words[to] ?? '');
  if (spelt && value >= 20 && ones !== undefined && ones < 10) {
    value += ones;
    to += 1;
  }
  let scaled = first.scaled;
  while (MULTIPLIED_NUMBERS.has(words[to] ?? '')) {
    value *= MULTIPLIED_NUMBERS.get(words[to]!)!;
    to += 1;
    scaled = true;
  }
  if (NO_NUMBERS.has(word) && !scaled && !isCounted(words, at)) return null;
  if (PERCENT.has(words[to] ?? '')) return { value, to: to + 1, unit: '%' };
  if (words[to] === 'per' && words[to + 1] === 'cent') return { value, to: to + 2, unit: '%' };
  if (money) return { value, to, unit: money };
  if (/^(?:1[5-9]|20)\d\d$/.test(word) && !scaled) return { value, to, unit: 'calendar-year' };
  return { value, to };
}

/** `just one test`, `one man`, not `one of`, `the one who`. */
function isCounted(words: readonly string[], at: number): boolean {
  return /^(?:just|only|exactly|than|least)$/.test(words[at - 1] ?? '') && words[at + 1] !== 'of';
}

function readNumber(word: string): { value: number; scaled: boolean } | null {
  const small = ADDED_NUMBERS.get(word);
  if (small !== undefined) return { value: small, scaled: false };
  const [, digits, scale] = /^(\d[\d,]*(?:\.\d+)?)(k|m|bn|b|tn)?$/.exec(word) ?? [];
  if (!digits) return null;
  const value = Number(digits.replaceAll(',', ''));
  const times = { k: 1e3, m: 1e6, b: 1e9, bn: 1e9, tn: 1e12 }[scale ?? ''] ?? 1;
  return Number.isFinite(value) ? { value: value * times, scaled: times > 1 } : null;
}

function dateAt(words: readonly string[], at: number): Read | null {
  const word = words[at]!;
  const month = MONTH_NAMES.indexOf(word);
  if (
    month >= 0 &&
    (word !== 'may' || /^(?:in|by|until|till|before|of|since|from|next|last)$/.test(words[at - 1] ?? ''))
  )
    return { value: month + 1, to: at + 1, unit: 'month-of-year' };
  const day = DAY_NAMES.indexOf(word);
  return day >= 0 ? { value: day, to: at + 1, unit: 'day-of-week' } : null;
}

function unitAt(words: readonly string[], from: number): number {
  let at = from;
  while (NO_UNITS.has(words[at] ?? '')) at += 1;
  return at;
}

function numbers(kind: string): ReadonlyMap<string, number> {
  const rows = wordTable('numberWords.tsv').filter(([, , use]) => use === kind);
  return new Map(rows.map(([word = '', value]) => [word, Number(value)]));
}
