import type { Block } from './blocks.ts';
import { beginsAsByline, isPerson } from './bylineNames.ts';
import { datesIn } from './dates.ts';

/** What a line says of a text: when it was written, by whom. */
export type Label = { timed: boolean; named: boolean };

/** What a line says of the text beside it and nothing else (`14:05 · By Ines Calloway`); null where it says more. */
export function labelled({ text, within }: Block): Label | null {
  if (text.length > LONGEST || /^h[1-6]$/.test(within.name)) return null;
  let rest = text;
  for (const { start, end } of datesIn(text, 'day-first').toReversed())
    rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  const isDated = rest !== text;
  const bare = rest.replace(TIME, ' | ');
  const timed = isDated || bare !== rest;
  const names = bare.replace(/^[\s|,;:·•–—-]{1,10}|[\s|,;:·•–—-]{1,10}$/g, '');
  if (names === '') return timed ? { timed, named: false } : null;
  if (/[.!?]$/.test(names)) return null;
  // A name alone may be a heading.
  const isNames = () => names.split('|').every((name) => isPerson(name.trim()));
  return beginsAsByline(names) || (timed && isNames()) ? { timed, named: true } : null;
}

const LONGEST = 100;

/** A time of day with its zone, or how long ago that was, with the words before it. */
const TIME =
  /(?:\b(?:posted|published|updated|at|on|today|yesterday)[:,]? ){0,3}(?:\b\d\d?[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?|\b\d\d?\s?[ap]\.?m\b\.?|\b\d{1,2}h\d\d\b|\b(?:\d{1,3}|an?)\s?(?:m|min|mins|minutes?|h|hrs?|hours?|days?) ago\b)(?:\s?\(?(?:GMT|UTC|BST|CET|CEST|[ECMP][SD]?T|IST|AE[SD]T|local time)\b\)?)?/gi;
