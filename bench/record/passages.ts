import type { Act, Span } from '../../src/data/index.ts';
import type { Member } from './cast.ts';

export const DAY = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What is said, before it is printed anywhere. */
export type Told = {
  readonly member: Member | null;
  readonly subject: number;
  readonly act: Act;
  readonly main: string;
  readonly condition: { readonly connective: string; readonly words: string } | null;
  readonly direct: boolean;
  readonly daysAgo: number | null;
};

/** A paragraph that tells a statement, and where its parts are in it. */
export type Passage = {
  readonly told: Told;
  readonly text: string;
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: Span;
  readonly condition: Span | null;
  readonly saidAt: Span | null;
};

/** A paragraph for each statement, in an article of this moment, each with a sentence of filling after it. */
export function passages(all: readonly Told[], fillers: readonly string[], at: Date): Passage[] {
  const met = new Set<Member>();
  return all.map((told, i) => {
    const { member, condition, direct, daysAgo } = told;
    const isNew = member !== null && !met.has(member);
    if (member) met.add(member);
    const source = member === null ? null : isNew ? member.name : member.called;
    const role = isNew && member.role ? `, the ${member.role},` : '';
    const day = daysAgo === null ? '' : ` on ${WEEKDAYS[dayBefore(at, daysAgo).getUTCDay()]}`;
    const main = direct ? sentenceCase(told.main) : told.main;
    const tail = condition ? ` ${condition.connective} ${condition.words}` : '';
    const before = direct ? '“' : `${source ?? 'It was'}${role} said${day} that `;
    const after = direct ? `,” ${source ?? 'it was'}${role} said${day}.` : '.';
    const text = `${before}${main}${tail}${after} ${fillers[i]}`;
    const start = before.length;
    const end = start + main.length + tail.length;
    const around = direct ? end : 0;
    const cue = text.indexOf(' said', around) + 1;
    return {
      told,
      text,
      source: spanOf(text, source, around),
      cue: [cue, cue + 4],
      content: [start, end],
      condition: condition ? [start + main.length + 1, end] : null,
      saidAt: spanOf(text, day.trim() || null, cue),
    };
  });
}

function spanOf(text: string, words: string | null, from: number): Span | null {
  if (words === null) return null;
  const start = text.indexOf(words, from);
  return [start, start + words.length];
}

/** A moment so many days before another. */
export function dayBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * DAY);
}

export function sentenceCase(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
