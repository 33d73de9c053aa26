import { overlap, type SourceKind, type SourceSeen, type Span, type StatementSeen } from '../data/index.ts';
import type { AnnotatedText } from '../text/annotated/annotatedText.ts';
import { anonymityIn } from './anonymityReason.ts';
import { headNoun, singular } from './headWords.ts';

type Seen = {
  readonly sources: readonly SourceSeen[];
  readonly kinds: readonly SourceKind[];
  readonly statements: readonly StatementSeen[];
};
type Sentence = { readonly span: Span; readonly before: Span | null };

/** For each statement, where the article says why its source is not named; null where the source is named, or no reason is given. */
export function reasonsOf(
  { text, sentences }: Pick<AnnotatedText, 'text' | 'sentences'>,
  { sources, kinds, statements }: Seen,
): (Span | null)[] {
  const nobody = statements.map(({ speakers }) =>
    speakers.length === 0 ? true : speakers.every((one) => kinds[one] === 'unnamed'),
  );
  const found: (Span | null)[] = statements.map(() => null);
  if (!nobody.includes(true)) return found;
  for (const [n, span] of sentences.entries()) {
    if (!MAY_SAY_WHY.test(text.slice(...span))) continue;
    for (const { reason } of anonymityIn(text, span)) {
      if (!reason) continue;
      const sentence = { span, before: sentences[n - 1] ?? null };
      const meant = sourcesMeant(text, sentence, { sources, kinds, statements });
      for (const [i, statement] of statements.entries()) {
        const isMeant =
          statement.speakers.length > 0
            ? statement.speakers.some((one) => meant.has(one))
            : statement.source.some((part) => overlap(part, span) > 0);
        if (nobody[i] && isMeant) found[i] ??= reason;
      }
    }
  }
  return found;
}

/** A look that is cheap; most sentences say nothing of this kind. */
const MAY_SAY_WHY =
  /anonym|named|identif|authori[sz]ed|permitted|allowed|cleared|withheld|changed|permission|used|published|given|empowered|clearance|quoted by/i;

/** The sources without a name that a sentence says are not named. */
function sourcesMeant(
  text: string,
  { span, before }: Sentence,
  { sources, kinds, statements }: Seen,
): ReadonlySet<number> {
  const unnamed = sources.flatMap((_, i) => (kinds[i] === 'unnamed' ? [i] : []));
  const speaksIn = (where: Span) =>
    unnamed.filter((i) =>
      statements.some(
        ({ speakers, source }) => speakers.includes(i) && source.some((part) => overlap(part, where) > 0),
      ),
    );
  const calledIn = (where: Span) => {
    const nouns = new Set(
      (text.slice(...where).match(/[\p{L}-]+/gu) ?? []).map((word) => singular(word.toLowerCase())),
    );
    return unnamed.filter((i) => nouns.has(headNoun(sources[i]!.name)));
  };
  const tries = [
    () => speaksIn(span),
    () => calledIn(span),
    () => (before ? speaksIn(before) : []),
    () => (before ? calledIn(before) : []),
    () => (unnamed.length === 1 ? unnamed : []),
  ];
  for (const some of tries) {
    const direct = some();
    // The same source may be called by the same noun elsewhere: `a harbor official`, then `the official`.
    const nouns = new Set(direct.map((i) => headNoun(sources[i]!.name)));
    if (direct.length > 0) return new Set(unnamed.filter((i) => nouns.has(headNoun(sources[i]!.name))));
  }
  return new Set();
}
