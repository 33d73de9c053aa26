import type { DescribeSources, SourceFacts, SourceSeen, Span, StatementSeen } from '../data/index.ts';
import { genderOfFirstName } from '../english/firstNames.ts';
import { type Entity, linkPronouns, type NamedText, nameText } from '../resolve/index.ts';
import { annotateText } from '../text/annotated/annotateText.ts';
import { fold } from '../text/fold.ts';
import { words } from '../text/words.ts';
import { genderOf, genderSigns, pronounSign } from './genderShown.ts';
import { reasonsOf } from './reasonsOf.ts';
import { roleClass } from './roleClass.ts';
import { sectionNamed } from './sectionNamed.ts';
import { sectionOf } from './sectionOf.ts';
import { sourceKind } from './sourceKind.ts';

/** What is counted of the sources of an article. @see DescribeSources */
export const describeSources: DescribeSources = (article, sources, statements) => {
  const named = nameText(annotateText(article));
  const signs = genderSigns(named, linkPronouns(named, statements));
  const kinds = sources.map(sourceKind);
  const reasons = reasonsOf(named, { sources, kinds, statements });
  return {
    section: sectionNamed(article.section) ?? sectionOf(article.uri),
    sources: sources.map((source, i): SourceFacts => {
      const kind = kinds[i]!;
      const isPerson = kind === 'person';
      const entity = isPerson ? entityOf(named, source) : null;
      const own = isPerson ? pronounsOf(article.text, sources, source, statements) : [];
      return {
        kind,
        roleClass: roleClass(kind, source),
        gender: isPerson ? genderOf([...((entity && signs.get(entity)) ?? []), ...own]) : null,
        genderOfName: isPerson ? genderOfName(source.name) : null,
      };
    }),
    statements: statements.map(({ content }, i) => ({
      words: countWords(article.text, content),
      reason: reasons[i] ?? null,
    })),
  };
};

/** The entity of the article's names that a speaker is: by its fullest name, else by a name that stands where the speaker is named. */
function entityOf(
  { entityByName, names, entities }: NamedText,
  { name, mentions }: SourceSeen,
): Entity | null {
  const same = entityByName.get(fold(name));
  if (same) return same;
  for (const { via, span } of mentions) {
    if (via !== 'name' && via !== 'surname' && via !== 'label') continue;
    const there = names.find(({ start, end }) => start < span[1] && span[0] < end);
    const entity = there && entities.of.get(there);
    if (entity) return entity;
  }
  return null;
}

/** The pronouns by which statements name a speaker, in whatever role. */
function pronounsOf(
  text: string,
  sources: readonly SourceSeen[],
  { name }: SourceSeen,
  statements: readonly StatementSeen[],
) {
  return statements
    .filter(({ speakers: [first = -1], byPronoun }) => byPronoun && sources[first]?.name === name)
    .flatMap((statement) => pronounSign(text, statement.source) ?? []);
}

/** What a given name alone suggests; a name of one word may be a surname. */
function genderOfName(name: string): SourceFacts['genderOfName'] {
  const [first = '', ...more] = name.split(/\s+/);
  return more.length > 0 ? genderOfFirstName(first) : null;
}

function countWords(text: string, spans: readonly Span[]): number {
  // An ending such as `’s` belongs to the word before it.
  const counted = ([start, end]: Span) =>
    words(text, start, end).filter((word) => word.wordlike && !/^['’]/.test(text[word.start]!)).length;
  return spans.reduce((sum, span) => sum + counted(span), 0);
}
