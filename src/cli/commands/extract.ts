import { expandUris } from '../../app/inputs.ts';
import type { Article, Statement } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import {
  type Command,
  type CommonOptions,
  INPUTS,
  type InputOptions,
  type ModelOptions,
  type NestedOptions,
  OPTIONS,
  type OutputOptions,
  type ProcessOptions,
  type TimeLimitOptions,
  type TurnOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { explainOne } from '../output/explainOne.ts';
import { makeFindings } from '../output/findings.ts';
import { FORMATS, type Format, openStatements } from '../output/statementsOutput.ts';
import { traceOne } from '../output/traceOne.ts';
import { writeOut } from '../output/writeOut.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';
import { showSteps } from '../terminal/progress.ts';

type Options = CommonOptions &
  OutputOptions &
  ModelOptions &
  ProcessOptions &
  NestedOptions &
  TurnOptions &
  InputOptions &
  TimeLimitOptions & {
    format?: Format;
    minConfidence?: number;
    explain?: string;
    trace?: boolean;
    withBytes?: boolean;
  };

export const extractCommand: Command<Options> = {
  name: 'extract',
  summary: 'print the statements of articles without storing anything',
  more:
    'On a terminal the articles are shown with their statements marked; otherwise the output is JSON Lines, one statement per line. Statements are ' +
    'written as soon as their article is done. With --input jsonl it is a filter: for each line with a document (uri; text, html or bytes in base64; ' +
    'optional title, publisher, publishedAt, language) it prints one line with uri, article, statements and findings, in order; problems with a line ' +
    'are in its findings.',
  argument: INPUTS,
  options: [
    {
      flags: '-f, --format <format>',
      description: 'output format (default: pretty on a terminal, else jsonl)',
      choices: FORMATS,
    },
    {
      flags: '-c, --min-confidence <number>',
      description: 'leave out statements with a lower confidence, 0 to 1',
      number: { least: 0 },
    },
    {
      flags: '-e, --explain <statement>',
      description:
        'explain how each field of one statement was found; give its number in the article, or the beginning of its id',
    },
    {
      flags: '--trace',
      description:
        'print the tokens, mentions, entities and coreference of one article (text on a terminal, else jsonl)',
    },
    OPTIONS.input,
    {
      flags: '--with-bytes',
      description:
        'with --input jsonl: print each document again with its result, so that `add --input jsonl` can store it',
    },
    OPTIONS.nested,
    OPTIONS.noChair,
    OPTIONS.noQuestions,
    OPTIONS.timeLimit,
    OPTIONS.output,
    OPTIONS.model,
    OPTIONS.threads,
    OPTIONS.processes,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord extract article.html', 'an article with its statements marked'],
    ['onrecord extract -f html -o report.html article.html', 'one page to read, print or send'],
    ['onrecord extract -f jsonl articles/ | jq .speaker.name', 'one statement per line'],
    ['onrecord extract -f csv -o statements.csv "news/**/*.html"', 'a table'],
    ['onrecord extract -f brat -o annotated articles/', 'a folder for brat'],
    ['onrecord extract --explain 3 article.html', 'how each field of its third statement was found'],
    [
      'cat documents.jsonl | onrecord extract --input jsonl - > results.jsonl',
      'a filter: a result for each line',
    ],
    [
      'onrecord extract --trace -f pretty article.html',
      'its tokens, names and the antecedents of its pronouns',
    ],
  ],
  run: extract,
};

async function extract(inputs: readonly string[], options: Options): Promise<number> {
  if (options.input === 'jsonl') {
    const { extractLines } = await import('../output/extractLines.ts');
    return extractLines(inputs, options, makeFindings(options).tell);
  }
  if (options.withBytes) throw usage('--with-bytes needs --input jsonl');
  if (options.explain !== undefined) return explainOne(inputs, options.explain, options);
  if (options.trace) return traceOne(inputs, options);
  const output = await openStatements(options);
  return writeOut(output, () => extractAll(inputs, options, output.article));
}

async function extractAll(
  inputs: readonly string[],
  options: Options,
  write: (article: Article, statements: readonly Statement[]) => Promise<void>,
): Promise<number> {
  // On a terminal the statements themselves show how far it is.
  const bars = showSteps(!options.quiet && process.stdout.isTTY !== true);
  const findings = makeFindings(options, bars.clear);
  const uris = await expandUris(inputs, findings.tell);
  if (uris.length === 0) return EXIT.failed;
  const { extractDocuments } = await import('../../app/actions/extractDocuments.ts');
  using interrupt = watchInterrupt();
  const { signal } = interrupt;
  const running = { signal, onProgress: bars.onProgress, onFinding: findings.tell };
  try {
    const all = await extractDocuments(uris, { ...options, ...running }, write);
    if (!all) return EXIT.interrupted;
  } finally {
    bars.end();
  }
  return findings.failed() > 0 ? EXIT.failed : EXIT.done;
}
