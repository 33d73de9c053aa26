import { z } from 'zod';
import { getArticle as articleOf } from '../../../app/queries/getArticle.ts';
import { articleViewSchema, type Span, spanSchema, statementViewSchema } from '../../../data/index.ts';
import { usage } from '../../../errors.ts';
import { countOf } from '../../../text/countOf.ts';
import { resourceOf } from '../articleResource.ts';
import { addressSchema } from '../cited.ts';
import { idAsked } from '../idAsked.ts';
import { tool } from '../tool.ts';

/**
 * Maximum length of the text in one answer, in code units: as much as an assistant can take in; few articles are
 * longer.
 */
const MOST = 20_000;

/** The fields of a statement shown with the text of its article, which has the rest. */
const briefSchema = statementViewSchema
  .pick({
    ...{ id: true, kind: true, source: true, cue: true, content: true, act: true, negated: true },
    speaker: true,
    speakers: true,
  })
  .extend({ address: addressSchema });

export const getArticle = tool({
  name: 'get_article',
  title: 'Read an article',
  description: `Returns an article of the record: its unchanged text, title, publisher, dates, and its statements with their spans. Read it before you cite words out of context. A text of more than ${MOST.toLocaleString('en')} characters comes in parts: ask again with start = next.`,
  input: z.strictObject({
    id: z.string().meta({ description: 'the id of the article (ar_…), its address or its resource URI' }),
    start: z
      .int()
      .min(0)
      .default(0)
      .meta({ description: 'where in the text to begin: 0, or `next` of the previous part' }),
  }),
  output: z.object({
    article: articleViewSchema.shape.article
      .pick({
        ...{ id: true, uri: true, sha256: true, title: true, byline: true, publisher: true },
        ...{ publishedAt: true, modifiedAt: true, language: true },
      })
      .extend({ address: addressSchema, resource: z.string() }),
    span: spanSchema.meta({
      description: 'which part of the text this is; all spans count in the whole text',
    }),
    text: z.string().meta({ description: 'the words of this part, unchanged' }),
    length: z.int().meta({ description: 'of the whole text' }),
    next: z.int().nullable().meta({ description: 'where the next part begins; null when this is the last' }),
    statements: z.array(briefSchema).meta({ description: 'those whose content begins in this part' }),
    newerVersion: addressSchema.nullable().meta({
      description: 'the address of the newer version, if the article was changed',
    }),
  }),
  answer({ serving, at }, { id, start }) {
    const found = articleOf(serving, idAsked(id, 'ar'));
    if (!found) throw usage(`the record has no article ${id}; search_statements gives the ids of articles`);
    const { text: whole, paragraphs, charset: _, canonicalUrl: __, ...rest } = found.article;
    if (start >= whole.length) throw usage(`the text has ${countOf(whole.length, 'character')}; begin at 0`);
    const span: Span = [start, endOf(whole, start, paragraphs)];
    const newest = found.versions.at(-1)!;
    const structured = {
      article: { ...rest, address: at(rest.address), resource: resourceOf(rest.id) },
      span,
      text: whole.slice(...span),
      length: whole.length,
      next: span[1] < whole.length ? span[1] : null,
      statements: found.statements
        .filter(({ content }) => content.spans[0]![0] >= span[0] && content.spans[0]![0] < span[1])
        .map(({ speaker, speakers, address, id: own, kind, source, cue, content, act, negated }) => ({
          ...{ id: own, kind, source, cue, content, act, negated },
          address: at(address),
          speaker,
          speakers,
        })),
      newerVersion: newest.id === rest.id ? null : at(newest.address),
    };
    return { structured, text: textOf(structured) };
  },
});

/** The end of a part: a paragraph if possible, and never inside a surrogate pair. */
function endOf(text: string, start: number, paragraphs: readonly { readonly span: Span }[]): number {
  const most = start + MOST;
  if (text.length <= most) return text.length;
  const begin = paragraphs.findLast(({ span: [from] }) => from > start && from <= most)?.span[0];
  return begin ?? (/[\ud800-\udbff]/.test(text[most - 1]!) ? most - 1 : most);
}

type ArticlePart = {
  readonly article: {
    title: string | null;
    publisher: string | null;
    publishedAt: string | null;
    byline: string[];
    address: string;
  };
  readonly newerVersion: string | null;
  readonly text: string;
  readonly span: Span;
  readonly length: number;
  readonly next: number | null;
  readonly statements: readonly unknown[];
};

function textOf({ article, newerVersion, text, span, length, next, statements }: ArticlePart): string {
  const { title, publisher, publishedAt, byline, address } = article;
  return [
    [title ?? 'No title', publisher, byline.join(', '), publishedAt?.slice(0, 10), address]
      .filter(Boolean)
      .join(' · '),
    ...(newerVersion ? [`Changed later: ${newerVersion}`] : []),
    `Characters ${span[0]}–${span[1]} of ${length}, with ${countOf(statements.length, 'statement')}:`,
    text,
    ...(next === null ? [] : [`There is more: ask again with start ${next}.`]),
  ].join('\n\n');
}
