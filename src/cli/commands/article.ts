import { resolve } from 'node:path';
import { servingToRead } from '../../app/servingToRead.ts';
import type { ComparedField, Statement, VersionDifference, VersionHistoryView } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { confidenceWords } from '../../render/wording.ts';
import { countOf } from '../../text/countOf.ts';
import type { Command, RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { onOneLine } from '../output/saidLine.ts';
import { openStatements } from '../output/statementsOutput.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';
import { writeOut } from '../output/writeOut.ts';

type Options = ListOptions & RecordOptions & { history?: boolean };

export const articleCommand: Command<Options> = {
  name: 'article',
  summary: 'show an article of the record with its statements, or list its versions',
  more:
    'When different bytes are read from the same address or path, they become a new version of the article. --history lists the versions and which of their ' +
    'statements are new, changed (and in which fields) or gone.',
  argument: { name: '<uri>', description: 'the path or address that it was added from, or its id' },
  options: [{ flags: '--history', description: 'list its versions, oldest first' }, ...LIST_OPTIONS],
  examples: [
    ['onrecord article https://example.org/a.html', 'the newest version with its statements marked'],
    ['onrecord article https://example.org/a.html --history', 'what was changed in it'],
  ],
  run: article,
};

async function article([given = '']: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { getNewestArticle, listVersions } = await import('../../app/queries/getArticle.ts');
  const newest = getNewestArticle(serving, given) ?? getNewestArticle(serving, resolve(given));
  if (!newest)
    throw usage(`the record has no article from ${given}; use the address or path that it was added from`);
  const { view, article: own } = newest;
  if (options.history)
    return await writeList(listVersions(serving, own.uri), options, textOf, 'nothing found');
  const { format, ...rest } = options;
  const output = await openStatements({
    ...rest,
    ...(format === 'text' ? { format: 'pretty' } : format ? { format } : {}),
  });
  await writeOut(output, () => output.article(own, view.statements));
  return EXIT.done;
}

function textOf({ id, title, fetchedAt, sha256, statements, differences }: VersionHistoryView): string {
  const head = `${fetchedAt.slice(0, 16)} · ${title ?? 'no title'} · ${countOf(statements, 'statement')} · ${id} · sha256 ${sha256.slice(0, 12)}…\n`;
  if (!differences) return head;
  if (differences.length === 0) return `${head}  the same statements\n`;
  return head + differences.map(lineOf).join('');
}

function lineOf({ earlier, later, changed }: VersionDifference): string {
  const shown = (later ?? earlier)!;
  const who = `${shown.speaker?.name ?? 'no speaker named'} (${confidenceWords(shown)})`;
  if (!earlier) return `  + ${who}: ${later ? onOneLine(later) : ''}\n`;
  if (!later) return `  - ${who}: ${onOneLine(earlier)}\n`;
  const lines = changed.map((what) => `      ${what}: ${partOf(earlier, what)} → ${partOf(later, what)}\n`);
  return `  ~ ${who}: ${onOneLine(later)}\n${lines.join('')}`;
}

function partOf(statement: Statement, what: ComparedField): string {
  switch (what) {
    case 'speaker':
      return statement.speaker?.name ?? 'none';
    case 'conditions':
      return statement.conditions.map(({ text }) => text).join('; ') || 'none';
    case 'act':
    case 'negated':
      return String(statement[what]);
    default:
      return statement[what]?.text ?? 'none';
  }
}
