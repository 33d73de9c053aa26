import type { Statement } from './statement.ts';

/** How many statements are drawn where it is not said. */
export const SAMPLE_SIZE = 200;

/** What a sample can be stratified by. */
export const strata = ['act', 'via', 'confidence'] as const;
export type Strata = (typeof strata)[number];

/** The columns that coders fill in, as a sheet has them. */
export const codedColumns = ['is_statement', 'right_speaker', 'right_act'] as const;
export type CodedColumn = (typeof codedColumns)[number];

/** What the program says of a statement, in the columns of a sheet or of a file beside it. */
export const machineColumns = [
  'machine_wording',
  'machine_speaker',
  'machine_speaker_by',
  'machine_act',
  'machine_confidence',
  'machine_speaker_confidence',
  'stratum',
  'weight',
] as const;

/** The stratum of a statement without a speaker. */
const NO_SPEAKER = 'no speaker';
/** Borders of confidence, the highest first. */
const BANDS = [0.9, 0.7, 0.5] as const;

/** The stratum that a statement is in: its act, how its speaker was found, or how sure the less sure of both is. */
export function stratumOf(
  { act, speakers, confidence }: Pick<Statement, 'act' | 'speakers' | 'confidence'>,
  by: Strata,
): string {
  const [speaker] = speakers.toSorted((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1));
  const of: Readonly<Record<Strata, () => string>> = {
    act: () => act,
    via: () => speaker?.via ?? NO_SPEAKER,
    confidence: () => bandOf(Math.min(confidence, speaker?.confidence ?? 1)),
  };
  return of[by]();
}

function bandOf(confidence: number): string {
  const at = BANDS.findIndex((border) => confidence >= border);
  if (at < 0) return `below ${BANDS.at(-1)}`;
  return at === 0 ? `${BANDS[0]} or more` : `${BANDS[at]} to ${BANDS[at - 1]}`;
}
