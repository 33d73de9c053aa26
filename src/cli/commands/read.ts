import { openAll } from '../../app/documentsAt.ts';
import { checkLanguage, expandUris } from '../../app/inputs.ts';
import { readerOf } from '../../app/readerOf.ts';
import type { Article, Finding } from '../../data/index.ts';
import { visible } from '../../render/visible.ts';
import {
  type Command,
  type CommonOptions,
  INPUTS,
  OPTIONS,
  type OutputOptions,
  type TimeLimitOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { makeFindings } from '../output/findings.ts';
import { openOutput } from '../output/output.ts';

type Options = CommonOptions &
  OutputOptions &
  TimeLimitOptions & { format?: 'text' | 'markdown' | 'jsonl'; explain?: boolean };
type LeftOut = readonly { text: string; why: string }[];

export const readCommand: Command<Options> = {
  name: 'read',
  summary: 'print articles without the rest of their pages',
  more: 'JSON Lines have one article per line: text, paragraphs with their roles, title, byline, dates, and the bytes of every segment.',
  argument: INPUTS,
  options: [
    {
      flags: '-f, --format <format>',
      description: 'output format (default: text)',
      choices: ['text', 'markdown', 'jsonl'],
    },
    { flags: '-e, --explain', description: 'list the role of each paragraph, and what was left out and why' },
    OPTIONS.timeLimit,
    OPTIONS.output,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord read page.html', 'the article of a page'],
    ['onrecord read --explain page.html', 'and what was left out of it, on standard error'],
    ['curl -s https://example.org/a | onrecord read -f markdown -', 'a page from a pipe'],
    ['onrecord read -f jsonl pages/ | jq .title', 'the titles of many articles'],
  ],
  run: read,
};

async function read(inputs: readonly string[], options: Options): Promise<number> {
  await using reader = await readerOf(options);
  const findings = makeFindings(options);
  const output = openOutput(options.output);
  const format = options.format ?? (options.json ? 'jsonl' : 'text');
  let first = true;
  const uris = await expandUris(inputs, findings.tell);
  for await (const { document, findings: before, located, settle } of openAll(uris)) {
    for (const finding of before()) findings.tell(finding);
    if (!document) continue;
    const onFinding = (finding: Finding) => findings.tell(located(finding));
    const {
      article,
      findings: found,
      leftOut,
    } = await reader.read(document, { explain: options.explain === true });
    for (const finding of found) onFinding(finding);
    settle(article ? 'article' : 'no article');
    if (!article) continue;
    await checkLanguage(article, onFinding);
    const shown = await printed(article, format, options.explain ? leftOut : null);
    // Articles are separated by a line with three dashes; a single article has none.
    await output.write(first || format === 'jsonl' ? shown : `\n---\n\n${shown}`);
    first = false;
    if (options.explain && format !== 'jsonl') explain(article, leftOut);
  }
  await output.end();
  return findings.failed() > 0 ? EXIT.failed : EXIT.done;
}

async function printed(
  article: Article,
  format: 'text' | 'markdown' | 'jsonl',
  leftOut: LeftOut | null,
): Promise<string> {
  if (format === 'jsonl') return `${JSON.stringify(leftOut ? { ...article, leftOut } : article)}\n`;
  if (format === 'text') return article.text.endsWith('\n') ? article.text : `${article.text}\n`;
  const { markdown } = await import('../../app/queries/markdown.ts');
  return markdown(article);
}

/** How many characters of a paragraph are enough to know it by. */
const KNOWN_BY = 72;

function explain({ text, paragraphs }: Article, leftOut: LeftOut): void {
  const line = (role: string, words: string, why: string | null) => {
    const start = words.replace(/\s+/g, ' ').trim();
    const shown = start.length > KNOWN_BY ? `${start.slice(0, KNOWN_BY - 1)}…` : start;
    console.error(visible(`${role.padEnd(10)}  ${shown}${why ? `  (${why})` : ''}`));
  };
  for (const { span, role, why } of paragraphs) line(role, text.slice(...span), why);
  for (const { text: words, why } of leftOut) line('left out', words, why);
}
