import type { Search } from '../../app/queries/searchStatements.ts';
import { servingToRead } from '../../app/servingToRead.ts';
import { type Act, acts } from '../../data/index.ts';
import {
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { countOf } from '../output/countOf.ts';
import { openStatements } from '../output/statementsOutput.ts';
import { writeOut } from '../output/writeOut.ts';

type Options = CommonOptions &
  OutputOptions &
  RecordOptions & {
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
    format?: 'pretty' | 'jsonl' | 'csv' | 'parquet';
  };

export const findCommand: Command<Options> = {
  name: 'find',
  summary: 'search the record',
  more:
    'Words are looked for in what was said; "a phrase" stays together, begin* finds all that begin so. ' +
    'Everything that is given must hold. Dates are those of the saying, or of the article where that is not told.',
  argument: { name: '[words...]', description: 'words of the content' },
  options: [
    { flags: '-s, --speaker <name>', description: 'a name of the speaker, or a part of one' },
    { flags: '-a, --act <act>', description: 'what is done by saying it', choices: acts },
    { flags: '--since <date>', description: 'said then or later: 2024, 2024-03 or 2024-03-05' },
    { flags: '--until <date>', description: 'said then or earlier' },
    { flags: '-p, --publisher <name>', description: 'where it was published' },
    { flags: '--conditional', description: 'only what depends on a condition' },
    { flags: '--no-conditional', description: 'only what does not' },
    {
      flags: '--about <meaning>',
      description: 'what is about this, in whatever words; the 20 best, or --limit',
    },
    { flags: '--once', description: 'what several articles have only from the first that published it' },
    { flags: '--all-versions', description: 'also what only earlier versions of an article said' },
    {
      flags: '--order <order>',
      description: 'best match, oldest or newest first (default: rank when there are words or a meaning)',
      choices: ['rank', 'date', 'newest'],
    },
    { flags: '-n, --limit <number>', description: 'at most so many', number: { least: 1, whole: true } },
    {
      flags: '-f, --format <format>',
      description: 'how to print (default: pretty on a terminal, else jsonl)',
      choices: ['pretty', 'jsonl', 'csv', 'parquet'],
    },
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord find railway', 'what was said about it'],
    ['onrecord find --speaker Solveig --act promise', 'who promised what'],
    ['onrecord find --about "closing the harbour to ships"', 'what means that, in other words too'],
    ['onrecord find --conditional --since 2025-03', 'what depends on something'],
    ['onrecord find \'"open the border"\' -f csv -o border.csv', 'a phrase, as a table'],
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
  const output = await openStatements({
    ...options,
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
