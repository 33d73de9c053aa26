import { getArticle } from '../../app/queries/getArticle.ts';
import { listArticles } from '../../app/queries/listArticles.ts';
import type { Serving } from '../../app/serving.ts';
import type { ArticleView } from '../../data/index.ts';
import { idIn } from './idAsked.ts';
import { mcpError } from './mcpError.ts';
import { ErrorCode, McpError, type McpServer, ResourceTemplate } from './sdk.ts';
import type { Asked } from './tool.ts';

const TEMPLATE = 'onrecord://articles/{id}';
/** How many articles are listed, newest first. */
const LISTED = 50;

/** The URI of an article's resource. */
export function resourceOf(id: string): string {
  return `onrecord://articles/${id}`;
}

/** Adds the articles of the record as resources: data about each, then its text, to which offsets refer. */
export function addArticles(server: McpServer, asked: Asked): void {
  server.registerResource(
    'article',
    new ResourceTemplate(TEMPLATE, {
      list: () => ({ resources: withMcpErrors(() => listed(asked.serving)) }),
    }),
    {
      title: 'An article of the record',
      description:
        'Two contents: title, publisher, dates and addresses as JSON; then the text alone, unchanged, in which the spans of statements count (UTF-16 code units).',
      mimeType: 'text/plain',
    },
    ({ href }) => ({ contents: contentsOf(asked, href) }),
  );
}

function listed(serving: Serving) {
  return listArticles(serving, { limit: LISTED }).articles.map(({ id, title, publisher, publishedAt }) => ({
    uri: resourceOf(id),
    name: id,
    title: title ?? id,
    description: [publisher, publishedAt?.slice(0, 10)].filter(Boolean).join(', '),
  }));
}

function contentsOf({ serving, at }: Asked, href: string) {
  const article = articleAt(serving, href);
  if (!article)
    throw new McpError(
      ErrorCode.InvalidParams,
      `the record has no article ${href}; search_statements gives the resources of articles`,
    );
  const { id, uri, title, byline, publisher, publishedAt, modifiedAt, language, text, address } = article;
  const about = { id, uri, title, byline, publisher, publishedAt, modifiedAt, language };
  return [
    {
      uri: `${href}#about`,
      mimeType: 'application/json',
      text: JSON.stringify({ ...about, address: at(address), length: text.length }, null, 2),
    },
    { uri: href, mimeType: 'text/plain', text },
  ];
}

function articleAt(serving: Serving, href: string): ArticleView['article'] | null {
  const id = idIn(href, 'ar');
  return id === null ? null : withMcpErrors(() => getArticle(serving, id)?.article ?? null);
}

/** The result of `work`; errors become those that tools return. */
function withMcpErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new McpError(ErrorCode.InternalError, mcpError(error));
  }
}
