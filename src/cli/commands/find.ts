import type { Search } from '../../app/queries/searchStatements.ts';
import { servingToRead } from '../../app/servingToRead.ts';
import { type Act, acts } from '../../data/index.ts';
import { countOf } from '../../text/countOf.ts';
import {
  type BaseOptions,
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { openStatements } from '../output/statementsOutput.ts';
import { writeOut } from '../output/writeOut.ts';
import { writeSheet } from '../output/writeSheet.ts';

type Options = CommonOptions &
  OutputOptions &
  RecordOptions &
  BaseOptions & {
    bom?: boolean;
    speaker?: string;
    act?: Act;
    since?: string;
    until?: string;
    publisher?: string;
    conditional?: boolean;
    about?: string;
    once?: boolean;
    allVersions?: boolean;
    order?: 'rank' | 'date' | 'newest';
    limit?: number;
    format?: 'pretty' | 'jsonl' | 'csv' | 'parquet' | 'html';
  };

/** How many matches a search by meaning has where no limit is given. */
const BEST = 20;

export const findCommand: Command<Options> = {
  name: 'find',
  summary: 'search the record',
  more:
    'Searches the words of what was said and of the speakers’ names: "a phrase" matches these words in this order, begin* matches every word with this ' +
    'beginning. All filters given must match. A statement has the date on which it was said or, where the article does not give one, that of the ' +
    'article.',
  argument: { name: '[words...]', description: 'words of what was said' },
  options: [
    { flags: '-s, --speaker <name>', description: 'the speaker’s name, or part of it' },
    { flags: '-a, --act <act>', description: 'what the speaker does by saying it', choices: acts },
    OPTIONS.since,
    OPTIONS.until,
    { flags: '-p, --publisher <name>', description: 'who published it' },
    { flags: '--conditional', description: 'only statements with a condition' },
    { flags: '--no-conditional', description: 'only statements without one' },
    {
      flags: '--about <meaning>',
      description: `search by meaning: the ${BEST} best matches, or --limit`,
    },
    {
      flags: '--once',
      description: 'list a reprinted statement once, from the first article that published it',
    },
    { flags: '--all-versions', description: 'also statements that only earlier versions of an article have' },
    {
      flags: '--order <order>',
      description: 'best match, oldest or newest first (default: rank with words or a meaning, else date)',
      choices: ['rank', 'date', 'newest'],
    },
    {
      flags: '-n, --limit <number>',
      description: 'the largest number of statements',
      number: { least: 1, whole: true },
    },
    {
      flags: '-f, --format <format>',
      description:
        'output format (default: pretty on a terminal, else jsonl); html is one page to mail or print, with a citation below each statement',
      choices: ['pretty', 'jsonl', 'csv', 'parquet', 'html'],
    },
    OPTIONS.bom,
    OPTIONS.base,
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord find railway', 'what was said about it'],
    ['onrecord find --speaker Solveig --act promise', 'who promised what'],
    ['onrecord find --about "closing the harbour to ships"', 'statements with this meaning, in any words'],
    ['onrecord find --conditional --since 2025-03', 'statements with a condition'],
    ['onrecord find \'"open the border"\' -f csv -o border.csv', 'a phrase, as a table'],
    [
      'onrecord find -s Solveig --about talks -f html -o talks.html',
      'what a person said on a subject, to mail or print',
    ],
  ],
  run: find,
};

async function find(words: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { countWithoutEmbedding, findByArticle } = await import('../../app/queries/searchStatements.ts');
  const { matchesIn } = await import('../../app/queries/matchesIn.ts');
  const { speaker, act, since, until, publisher, conditional, order, limit, once, allVersions, about } =
    options;
  const asked = words.join(' ');
  const search = {
    ...{ words: asked, speaker, act, since, until, publisher, conditional, order, limit, allVersions, about },
    deduplicate: once,
  } satisfies Partial<Record<keyof Search, unknown>>;
  const missing = about === undefined ? 0 : await countWithoutEmbedding(serving);
  if (missing > 0 && !options.quiet)
    console.error(
      `onrecord: ${countOf(missing, 'statement')} cannot be found by meaning yet; onrecord reprocess finishes that`,
    );
  if (options.format === 'html') {
    const limited = { ...search, limit: limit ?? (about === undefined ? undefined : BEST) };
    const count = await writeSheet(serving, given(limited), options);
    if (!options.quiet && count === 0) console.error('onrecord: nothing found');
    return EXIT.done;
  }
  const { tableRows } = await import('../../app/queries/tableRows.ts');
  const output = await openStatements({
    ...options,
    row: tableRows(serving.record),
    hits: true,
    found: ({ text }, statements) =>
      statements.flatMap(({ content }) => content.spans.flatMap((span) => matchesIn(asked, text, span))),
  });
  const count = await writeOut(output, async () => {
    let found = 0;
    for await (const { article, statements } of findByArticle(serving, given(search))) {
      await output.article(article, statements);
      found += statements.length;
    }
    return found;
  });
  if (!options.quiet && count === 0) console.error('onrecord: nothing found');
  return EXIT.done;
}

/** What was given of a search. */
function given(search: Readonly<Record<string, unknown>>): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
