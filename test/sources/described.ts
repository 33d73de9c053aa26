import type { Article, ArticleFacts, SourceSeen, Span, SpeakerVia } from '../../src/data/index.ts';
import { describeSources } from '../../src/sources/index.ts';
import { sample } from '../record/sample.ts';

/** A speaker as a test gives it: a name, and what else it has; `called` are the words by which statements name it, in order. */
export type Given = Partial<SourceSeen> & {
  readonly name: string;
  readonly called?: readonly (readonly [words: string, via: SpeakerVia])[];
};

/** What is counted of an invented text with these speakers; each `called` is the source of a statement. */
export function described(text: string, given: readonly Given[], uri = '/news/a.txt'): ArticleFacts {
  const article: Article = {
    ...sample(uri, [['Nobody', 'that']]).article,
    text,
    paragraphs: paragraphsOf(text),
    segments: [],
  };
  const seen = given.map((one) => ({
    ...one,
    places: (one.called ?? [[one.name, 'name'] as const]).map(([words, via]) => {
      const at = text.indexOf(words);
      if (at < 0) throw new Error(`${words} is not in the text`);
      return { via, span: [at, at + words.length] as Span };
    }),
  }));
  const sources = seen.map(
    ({ places, called: _, ...one }): SourceSeen => ({
      type: 'person',
      aliases: [],
      role: null,
      onBehalfOf: null,
      ...one,
      mentions: places,
    }),
  );
  const statements = seen.flatMap(({ places }, i) =>
    places.map(({ via, span }) => ({
      source: [span],
      content: [[0, Math.min(10, text.length)] as Span],
      speakers: [i],
      byPronoun: via === 'pronoun',
    })),
  );
  return describeSources(article, sources, statements);
}

function paragraphsOf(text: string): Article['paragraphs'] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: { length } }) => ({
    span: [index, index + length],
    role: 'body',
    why: null,
  }));
}
