import { type Article, type Span, type Statement, textOf } from '../../src/data/index.ts';

/** An article of plain text; its paragraphs are parted by blank lines. */
export function articleOf(text: string, rest: Partial<Article> = {}): Article {
  return {
    id: 'ar_sample',
    uri: 'sample.txt',
    sha256: '0'.repeat(64),
    title: null,
    byline: [],
    publisher: null,
    publishedAt: null,
    modifiedAt: null,
    canonicalUrl: null,
    language: 'en',
    charset: 'utf-8',
    text,
    paragraphs: [...text.matchAll(/[^\n]+/g)].map((match) => ({
      span: [match.index, match.index + match[0].length] as const,
      role: 'body' as const,
      why: null,
    })),
    segments: [],
    ...rest,
  };
}

type Words = { source?: string | null; cue?: string | null; content?: string; n?: number };

/** A statement whose parts are the given words of the article; `n` is which of the source's places is meant, from 0. */
export function statementOf(
  article: Article,
  { source = null, cue = null, content, n = 0 }: Words,
): Statement {
  const part = (words: string | null, place = 0) => {
    if (words === null) return null;
    const spans = [placeOf(article.text, words, place)];
    return { text: textOf(article.text, spans), spans };
  };
  const { id, uri, title, publisher, byline, publishedAt, sha256 } = article;
  const whole: Span = [article.text.length - 1, article.text.length];
  const kind = /^["“”]/.test(content ?? '') ? 'direct' : 'indirect';
  return {
    id: `st_${source}_${n}_${content}`,
    article: { id, uri, title, publisher, byline, publishedAt, sha256 },
    kind,
    source: part(source, n),
    cue: part(cue),
    content: part(content ?? null) ?? { text: textOf(article.text, [whole]), spans: [whole] },
    speaker: null,
    speakers: [],
    act: 'assert',
    negated: false,
    within: null,
    conditions: [],
    addressee: null,
    saidAt: null,
    occasion: null,
    confidence: 1,
    model: 'sample',
  };
}

/** Where the `n`th place of `words` lies in `text`, whole words only. */
function placeOf(text: string, words: string, n: number): Span {
  let at = -1;
  for (let i = 0; i <= n; ) {
    at = text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`“${words}” is not ${n + 1} times in the sample`);
    const inside =
      /\p{L}/u.test(text[at - 1] ?? ' ') ||
      (/\p{L}$/u.test(words) && /\p{L}/u.test(text[at + words.length] ?? ' '));
    if (!inside) i += 1;
  }
  return [at, at + words.length];
}
