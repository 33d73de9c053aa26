import type { Statement } from './statement.ts';

/** Default size of a sample. */
export const SAMPLE_SIZE = 200;

/** The fields by which a sample can be stratified. */
export const strata = ['act', 'via', 'confidence'] as const;
export type Strata = (typeof strata)[number];

/** The columns of a coding sheet that coders fill in. */
export const codedColumns = ['is_statement', 'right_speaker', 'right_act'] as const;
export type CodedColumn = (typeof codedColumns)[number];

/** The columns for what the program found, in a coding sheet or in a file next to it. */
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
/** Borders between bands of confidence, highest first. */
const BANDS = [0.9, 0.7, 0.5] as const;

/**
 * The stratum of a statement: its act, how its speaker was found, or the lower of the confidences of statement and
 * speaker.
 */
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
