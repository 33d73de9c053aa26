import { type Article, articleId } from '../../src/data/index.ts';

/** An article of plain text, as the reader would make it. */
export function articleOf(
  text: string,
  roles: readonly Article['paragraphs'][number]['role'][] = [],
): Article {
  const paragraphs = [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map(({ index, 0: found }, i) => ({
    span: [index, index + found.trimEnd().length] as const,
    role: roles[i] ?? ('body' as const),
    why: null,
  }));
  return {
    id: articleId('test.txt', '0'),
    uri: 'test.txt',
    sha256: '0',
    title: null,
    byline: [],
    publisher: null,
    publishedAt: '2024-03-05T10:00:00Z',
    modifiedAt: null,
    canonicalUrl: null,
    language: 'en',
    charset: 'utf-8',
    text,
    paragraphs,
    segments: [],
  };
}
