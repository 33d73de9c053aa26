import { addressOf } from '../../app/queries/addresses.ts';
import type { Serving } from '../../app/serving.ts';
import type { Article, Statement } from '../../data/index.ts';
import { idIn } from './idAsked.ts';
import { mcpError } from './mcpError.ts';
import { ErrorCode, McpError, type McpServer, ResourceTemplate } from './sdk.ts';
import type { Asked } from './tool.ts';

const TEMPLATE = 'onrecord://articles/{id}';
/** How many articles are listed, those with the newest statements. */
const LISTED = 50;
/** How many statements are read for that at most. */
const READ = 5000;

/** The URI of an article's resource. */
export function resourceOf(id: string): string {
  return `onrecord://articles/${id}`;
}

/** Offers the articles of the record as resources: what is known of each, then its text, in which spans count. */
export function addArticles(server: McpServer, asked: Asked): void {
  server.registerResource(
    'article',
    new ResourceTemplate(TEMPLATE, { list: () => ({ resources: told(() => listed(asked.serving)) }) }),
    {
      title: 'An article of the record',
      description:
        'Two contents: title, publisher, dates and addresses as JSON; then the text alone, unchanged, in which the spans of statements count (UTF-16 code units).',
      mimeType: 'text/plain',
    },
    ({ href }) => ({ contents: contentsOf(asked, href) }),
  );
}

function listed({ record }: Serving) {
  const articles = new Map<string, Statement['article']>();
  for (const { article } of record.find({ order: 'newest', deduplicate: true, limit: READ })) {
    articles.set(article.id, article);
    if (articles.size === LISTED) break;
  }
  return [...articles.values()].map(({ id, title, publisher, publishedAt }) => ({
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
      `the record has no article ${href}; search_statements tells the resources of articles`,
    );
  const { id, uri, title, byline, publisher, publishedAt, modifiedAt, language, text } = article;
  const about = { id, uri, title, byline, publisher, publishedAt, modifiedAt, language };
  return [
    {
      uri: `${href}#about`,
      mimeType: 'application/json',
      text: JSON.stringify({ ...about, address: at(addressOf.article(id)), length: text.length }, null, 2),
    },
    { uri: href, mimeType: 'text/plain', text },
  ];
}

function articleAt({ record }: Serving, href: string): Article | null {
  const id = idIn(href, 'ar');
  return id === null ? null : told(() => record.article(id));
}

/** What `work` gives; trouble is told as tools tell it. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new McpError(ErrorCode.InternalError, mcpError(error));
  }
}
