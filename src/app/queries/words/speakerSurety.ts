import type { Article, Speaker, Statement, VerdictReason } from '../../../data/index.ts';
import { foldedWords } from '../../../text/foldedWords.ts';
import { besideAnother } from './besideAnother.ts';

/**
 * The confidence from which on a speaker is sure, by how the speaker was found. Chosen on the open half of
 * training/linking/speakers.tsv; docs/check.md says how often each is right. No role is sure unless a person corrected it.
 */
const SURE: Readonly<Record<Speaker['via'], number>> = {
  name: 0.85,
  surname: 0.85,
  label: 0.85,
  pronoun: 0.75,
  role: 1,
  implicit: 1,
};
/** Below this confidence, a statement may not be one at all, or its parts may be wrong. */
const STATEMENT = 0.5;

const VIA: Readonly<Record<Speaker['via'], VerdictReason>> = {
  name: 'low-confidence',
  surname: 'low-confidence',
  label: 'low-confidence',
  pronoun: 'speaker-by-pronoun',
  role: 'speaker-by-role',
  implicit: 'speaker-implied',
};

/** Why the speaker of a statement is not sure; null where it is. */
export function unsureBecause(
  { speaker, source, confidence }: Statement,
  article: Article | null,
): VerdictReason | null {
  if (!speaker) return 'speaker-not-named';
  if ((speaker.confidence ?? 0) < SURE[speaker.via]) return VIA[speaker.via];
  // What a person corrected has the confidence 1.
  if (speaker.via === 'pronoun' && speaker.confidence !== 1) {
    if (speaker.type !== 'person') return 'speaker-by-pronoun';
    if (article && source && besideAnother(article, speaker.mention, source)) return 'speaker-by-pronoun';
  }
  return confidence < STATEMENT ? 'low-confidence' : null;
}

/**
 * Whether somebody may after all be the speaker of a statement that the record gives to another: whoever the article or its title names,
 * unless the statement's own source has the other's name and not this one.
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
  // Of two who share a name, the source has the first name of one: Pilar Arce, not Miguel Arce.
  const isOther =
    others.length > 1 &&
    others.every((word) => inSource.includes(word)) &&
    !name.every((word) => inSource.includes(word));
  return !isNamed || (inSource.includes(last) && !(name.length > 1 && isOther)) || titleIsHis;
}
