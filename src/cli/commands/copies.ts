import { servingToRead } from '../../app/servingToRead.ts';
import type { DuplicateGroupView } from '../../data/index.ts';
import { confidenceWords } from '../../render/wording.ts';
import { wordDiff } from '../../text/wordDiff.ts';
import type { Command, RecordOptions } from '../command.ts';
import { statementNamed } from '../input/statementNamed.ts';
import { onOneLine, published } from '../output/saidLine.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';

type Options = ListOptions & RecordOptions & { changed?: boolean; limit?: number };

export const copiesCommand: Command<Options> = {
  name: 'copies',
  summary:
    'list reprints: the same statement in several articles, who published it first, and what was changed inside quotation marks',
  argument: {
    name: '[id...]',
    description: 'ids of statements, or their beginnings (default: all that were reprinted)',
  },
  options: [
    { flags: '--changed', description: 'only statements with changed quotations' },
    {
      flags: '-n, --limit <number>',
      description: 'the largest number of statements',
      number: { least: 1, whole: true },
    },
    ...LIST_OPTIONS,
  ],
  examples: [
    ['onrecord copies -n 20', 'the twenty in most articles'],
    ['onrecord copies --changed', 'words changed inside quotation marks'],
    ['onrecord copies st_5f0c', 'where one statement was reprinted'],
  ],
  run: copies,
};

async function copies(ids: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { duplicates } = await import('../../app/queries/listDuplicates.ts');
  const wanted = ids.map((id) => statementNamed(serving.record, id).id);
  const { changed, limit = Number.POSITIVE_INFINITY } = options;
  const found = duplicates(serving, { changed, ...(wanted.length > 0 ? { ids: wanted } : {}) });
  return await writeList(found.take(limit), options, textOf, 'no reprints found');
}

function textOf({ statements, versions, quoted }: DuplicateGroupView): string {
  const [first, ...others] = statements;
  if (!first) return '';
  const lines = others.map((other) => {
    const otherwise = quoted.find(({ id }) => id === other.id);
    const version = versions.includes(other.id) ? ' (another version)' : '';
    return `  then ${published(other)}${version}${otherwise ? `\n       ${wordDiff(otherwise.words, 'first')}` : ''}\n`;
  });
  const who = first.speaker?.name ?? 'no speaker named';
  return `${who} (${confidenceWords(first)}): ${onOneLine(first)}\n  first ${published(first)}\n${lines.join('')}\n`;
}
