import type { CodedColumn, Strata } from '../data/index.ts';

/** What a coded column says. */
export const CODED_WORDS: Readonly<Record<CodedColumn, string>> = {
  is_statement: 'is a statement',
  right_speaker: 'right speaker',
  right_act: 'right act',
};

/** What a sample is stratified by. */
export const STRATA_WORDS: Readonly<Record<Strata, string>> = {
  act: 'act',
  via: 'way of finding the speaker',
  confidence: 'band of confidence',
};

/** Whom a figure of how often the program is right goes by, and where: a coder, or all who agree; a stratum, or all of them. */
export function judgedWords({ coder, stratum }: { coder: string | null; stratum: string | null }): string {
  return `by ${coder ?? 'all who agree'}${stratum === null ? '' : `: ${stratum}`}`;
}
