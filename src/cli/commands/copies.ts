import type { Statement } from '../../data/index.ts';
import type { DuplicateGroup, OpenRecord } from '../../record/index.ts';
import { wordDiff } from '../../text/wordDiff.ts';
import type { Command, RecordOptions } from '../command.ts';
import { recordToRead } from '../input/recordToRead.ts';
import { statementNamed } from '../input/statementNamed.ts';
import type { QuotedRun } from '../output/quotedOtherwise.ts';
import { onOneLine, published } from '../output/saidLine.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';

type Options = ListOptions & RecordOptions & { changed?: boolean; limit?: number };

/** A statement that several articles have, with what stands otherwise inside quotation marks in each that was published later. */
type Told = DuplicateGroup & { quoted: QuotedOtherwise[] };
type QuotedOtherwise = { id: string; words: QuotedRun[] };

export const copiesCommand: Command<Options> = {
  name: 'copies',
  summary:
    'the same statement in several articles: who published it first, and what was changed inside quotation marks',
  argument: {
    name: '[id...]',
    description: 'ids of statements, or their beginnings (default: all that have copies)',
  },
  options: [
    { flags: '--changed', description: 'only those that are quoted otherwise somewhere' },
    { flags: '-n, --limit <number>', description: 'at most so many', number: { least: 1, whole: true } },
    ...LIST_OPTIONS,
  ],
  examples: [
    ['onrecord copies -n 20', 'those that most articles have'],
    ['onrecord copies --changed', 'words changed inside quotation marks'],
    ['onrecord copies st_5f0c', 'where else one statement stands'],
  ],
  run: copies,
};

async function copies(ids: readonly string[], options: Options): Promise<number> {
  using record = await recordToRead(options.record);
  const wanted = ids.map((id) => statementNamed(record, id).id);
  const found = groups(record, wanted, options, await import('../output/quotedOtherwise.ts'));
  return await writeList(found, options, textOf, 'no copies found');
}

function* groups(
  record: OpenRecord,
  ids: readonly string[],
  { changed = false, limit = Number.POSITIVE_INFINITY }: Options,
  { quotedWords, quotedOtherwise }: typeof import('../output/quotedOtherwise.ts'),
): Generator<Told> {
  const quotedIn = (one: Statement) => {
    const article = record.article(one.article.id);
    return article ? quotedWords(article, one) : { text: '', words: [] };
  };
  let count = 0;
  for (const group of ids.length > 0 ? record.duplicateGroups(ids) : record.duplicateGroups()) {
    const [first, ...others] = group.statements;
    if (!first) continue;
    const own = quotedIn(first);
    const quoted = others.flatMap((other) => {
      const words = quotedOtherwise(own, quotedIn(other));
      return words ? [{ id: other.id, words }] : [];
    });
    if (changed && quoted.length === 0) continue;
    yield { ...group, quoted };
    count += 1;
    if (count >= limit) return;
  }
}

function textOf({ statements, quoted }: Told): string {
  const [first, ...others] = statements;
  if (!first) return '';
  const lines = others.map((other) => {
    const otherwise = quoted.find(({ id }) => id === other.id);
    return `  then ${published(other)}${otherwise ? `\n       ${wordDiff(otherwise.words, 'first')}` : ''}\n`;
  });
  const who = first.speaker?.name ?? 'speaker not told';
  return `${who}: ${onOneLine(first)}\n  first ${published(first)}\n${lines.join('')}\n`;
}
