import type { Statement } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { CopyGroup, OpenRecord } from '../../record/index.ts';
import { type Command, OPTIONS, type RecordOptions } from '../command.ts';
import { recordToRead } from '../recordToRead.ts';
import { onOneLine, published } from '../saidLine.ts';
import { LIST_FORMAT, type ListOptions, writeList } from '../writeList.ts';

type Options = ListOptions & RecordOptions & { changed?: boolean; limit?: number };

/** A statement that several articles have, with what stands otherwise inside quotation marks in each that was published later. */
type Told = CopyGroup & { quoted: QuotedOtherwise[] };
type QuotedOtherwise = { id: string; words: { text: string; in: 'both' | 'first' | 'this' }[] };

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
    LIST_FORMAT,
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
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
  const { quotedOtherwise } = await import('../quotedOtherwise.ts');
  const wanted = ids.map((id) => record.statement(id)?.id ?? notThere(id));
  return await writeList(
    groups(record, wanted, options, quotedOtherwise),
    options,
    textOf,
    'no copies found',
  );
}

function notThere(id: string): never {
  throw usage(`there is no statement ${id}; \`onrecord find --json\` tells the ids of statements`);
}

function* groups(
  record: OpenRecord,
  ids: readonly string[],
  { changed = false, limit = Number.POSITIVE_INFINITY }: Options,
  quotedOtherwise: (
    text: string,
    one: Statement,
    otherText: string,
    other: Statement,
  ) => QuotedOtherwise['words'] | null,
): Generator<Told> {
  let count = 0;
  for (const group of ids.length > 0 ? record.copyGroups(ids) : record.copyGroups()) {
    const [first, ...others] = group.statements;
    if (!first) continue;
    const text = (one: Statement) => record.article(one.article.id)?.text ?? '';
    const quoted = others.flatMap((other) => {
      const words = quotedOtherwise(text(first), first, text(other), other);
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
    return `  then ${published(other)}${otherwise ? `\n       ${marked(otherwise.words)}` : ''}\n`;
  });
  const who = first.speaker?.name ?? 'speaker not told';
  return `${who}: ${onOneLine(first)}\n  first ${published(first)}\n${lines.join('')}\n`;
}

/** Words that only the first has in [-…-], those that only this one has in {+…+}, as word diffs mark them. */
function marked(words: QuotedOtherwise['words']): string {
  return words
    .map((run) => (run.in === 'both' ? run.text : run.in === 'first' ? `[-${run.text}-]` : `{+${run.text}+}`))
    .join(' ');
}
