import type { Article, Speaker, Statement, VerdictReason } from '../../../data/index.ts';
import { foldedWords } from '../../../text/foldedWords.ts';
import { besideAnother } from './besideAnother.ts';

/**
 * Minimum confidence of a speaker for a verdict, by how the speaker was found. Chosen on the open half of
 * training/linking/speakers.tsv; docs/check.md says how often each is right. A speaker found by a role needs a person's
 * correction.
 */
const SURE: Readonly<Record<Speaker['via'], number>> = {
  name: 0.85,
  surname: 0.85,
  label: 0.85,
  pronoun: 0.75,
  role: 1,
  implicit: 1,
};
/** Below this confidence it may not be a statement, or its parts may be wrong. */
const STATEMENT = 0.5;

const VIA: Readonly<Record<Speaker['via'], VerdictReason>> = {
  name: 'low-confidence',
  surname: 'low-confidence',
  label: 'low-confidence',
  pronoun: 'speaker-by-pronoun',
  role: 'speaker-by-role',
  implicit: 'speaker-implied',
};

/** Why a verdict cannot rest on a statement's speaker; null if it can. */
export function unsureBecause(
  { speaker, source, confidence }: Statement,
  article: Article | null,
): VerdictReason | null {
  if (!speaker) return 'speaker-not-named';
  if ((speaker.confidence ?? 0) < SURE[speaker.via]) return VIA[speaker.via];
  // A person's correction has the confidence 1.
  if (speaker.via === 'pronoun' && speaker.confidence !== 1) {
    if (speaker.type !== 'person') return 'speaker-by-pronoun';
    if (article && source && besideAnother(article, speaker.mention, source)) return 'speaker-by-pronoun';
  }
  return confidence < STATEMENT ? 'low-confidence' : null;
}

/**
 * Whether somebody may be the speaker of a statement that the record attributes to another: the article or its title
 * has their last name, and the statement's own source does not clearly name the other.
 */
export function isCandidate(
  name: readonly string[],
  { speaker, source }: Statement,
  article: Article,
): boolean {
  const last = name.at(-1);
  if (last === undefined || !speaker) return true;
  const names = (text: string) => foldedWords(text).includes(last);
  const title = article.title ?? '';
  if (!names(article.text) && !names(title) && !article.byline.some(names)) return false;
  const others = foldedWords(speaker.name);
  const inSource = foldedWords(source?.text ?? '');
  const isNamed = speaker.via !== 'pronoun' && inSource.some((word) => others.includes(word));
  const titleIsHis = names(title) && !foldedWords(title).some((word) => others.includes(word));
  // If two people share a last name, the source has the first name of one: Pilar Arce, not Miguel Arce.
  const isOther =
    others.length > 1 &&
    others.every((word) => inSource.includes(word)) &&
    !name.every((word) => inSource.includes(word));
  return !isNamed || (inSource.includes(last) && !(name.length > 1 && isOther)) || titleIsHis;
}
