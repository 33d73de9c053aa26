import {
  type Act,
  BY_A_PERSON,
  type GenderCounted,
  type Kind,
  type RoleClass,
  type SourceKind,
  type Speaker,
  type Statement,
  type StatementView,
} from '../data/index.ts';

/** A speech act as the verb that follows a speaker's name: `promised`, `denied`. */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  ask: 'asked',
  refuse: 'refused',
  threaten: 'threatened',
  promise: 'promised',
  deny: 'denied',
  demand: 'demanded',
  accuse: 'accused',
  praise: 'praised',
  express: 'expressed a feeling',
  predict: 'predicted',
  assert: 'said',
};

const NOT_DONE: Readonly<Record<Act, string>> = {
  ask: 'did not ask',
  refuse: 'did not refuse',
  threaten: 'did not threaten',
  promise: 'did not promise',
  deny: 'did not deny',
  demand: 'did not demand',
  accuse: 'did not accuse',
  praise: 'did not praise',
  express: 'did not express a feeling',
  predict: 'did not predict',
  assert: 'did not say',
};

/** The act of a statement as a verb; one that the article says was not said gets `did not`. */
export function actWords({ act, negated }: Pick<Statement, 'act' | 'negated'>): string {
  return negated ? NOT_DONE[act] : ACT_WORDS[act];
}

/** How far the content is in the speaker's own words. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  direct: 'word for word',
  indirect: 'paraphrased',
  mixed: 'partly quoted',
};

/** The parts of a statement. */
export const PART_WORDS: Readonly<Record<'source' | 'cue' | 'content' | 'condition', string>> = {
  source: 'attributed to',
  cue: 'reporting words',
  content: 'what was said',
  condition: 'condition',
};

/** What a statement and its speakers rest on. */
type Surety = Pick<Statement, 'confidence'> &
  Partial<Pick<Statement, 'model'>> &
  Pick<StatementView, 'checked'> & { readonly speakers: readonly Pick<Speaker, 'via' | 'confidence'>[] };

/** Who wrote or checked a statement, or how its speaker was found and how likely both are: `speaker by pronoun, 71%; statement 93%`. */
export function confidenceWords(statement: Surety): string {
  if (statement.model === BY_A_PERSON) return `written by ${statement.checked?.by || 'a person'}`;
  if (statement.checked) return checkedWords(statement.checked);
  const speaker = speakerWords(statement);
  return `${speaker && `${speaker}; `}statement ${percent(statement.confidence)}`;
}

/** How a speaker was found. */
const VIA_WORDS: Readonly<Record<Speaker['via'], string>> = {
  name: 'by name',
  surname: 'by surname',
  label: 'by the name in front of the turn',
  role: 'by role',
  pronoun: 'by pronoun',
  implicit: 'by context',
};

/**
 * How a speaker was found and how likely it is the right one, of several the least sure: `speaker by pronoun, 71%`; empty where there is
 * none.
 */
export function speakerWords({ speakers, checked }: Omit<Surety, 'confidence' | 'model'>): string {
  const [speaker] = speakers.toSorted((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1));
  if (!speaker) return '';
  const { via, confidence } = speaker;
  if (checked) return `speaker ${VIA_WORDS[via]}, ${checkedWords(checked)}`;
  return `speaker ${VIA_WORDS[via]}${confidence === null ? '' : `, ${percent(confidence)}`}`;
}

function checkedWords({ by }: NonNullable<Surety['checked']>): string {
  return `checked by ${by || 'a person'}`;
}

/** A confidence from 0 to 1 in percent. */
export function percent(confidence: number): string {
  return `${Math.round(100 * confidence)}%`;
}

/** What a source is. */
export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  person: 'people with names',
  body: 'organizations and states',
  group: 'groups',
  document: 'documents',
  unnamed: 'people without names',
  unknown: 'speaker unknown',
};

/** What a source is by its role. */
export const ROLE_CLASS_WORDS: Readonly<Record<RoleClass | 'unknown', string>> = {
  politician: 'politicians',
  official: 'officials',
  police: 'police',
  company: 'companies',
  expert: 'experts',
  campaigner: 'campaigners',
  witness: 'witnesses and residents',
  other: 'other roles',
  unknown: 'no role given',
};

/** Genders as they are counted. */
export const GENDER_WORDS: Readonly<Record<GenderCounted, string>> = {
  female: 'women',
  male: 'men',
  other: 'other',
  unknown: 'unknown',
};

/** What the values of a dimension are called, where that is not the value itself. */
export function wordsOf(dimension: string): Readonly<Record<string, string>> {
  if (dimension === 'role-class') return ROLE_CLASS_WORDS;
  return dimension === 'kind' ? SOURCE_KIND_WORDS : {};
}

/** A share with its interval: `31% (24–39)`; empty where there is nothing to share. */
export function shareWords(share: { share: number; low: number; high: number } | null): string {
  if (share === null) return '–';
  const whole = (part: number) => Math.round(100 * part);
  return `${percent(share.share)} (${whole(share.low)}–${whole(share.high)})`;
}
