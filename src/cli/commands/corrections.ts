import { servingToRead } from '../../app/servingToRead.ts';
import type { Correction } from '../../data/index.ts';
import type { Command, RecordOptions } from '../command.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';

type Options = ListOptions & RecordOptions;

export const correctionsCommand: Command<Options> = {
  name: 'corrections',
  summary: 'list corrections: who made them, when, and why',
  argument: null,
  options: LIST_OPTIONS,
  examples: [['onrecord corrections -f text', 'all of them, including undone ones']],
  run: list,
};

async function list(_: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { allCorrections } = await import('../../app/queries/listCorrections.ts');
  return await writeList(allCorrections(serving), options, textOf, 'nothing was corrected');
}

function textOf(one: Correction): string {
  const { number, what, value, statement, person, undoes, undone, applied, removed, reason, madeAt } = one;
  const author = removed ? '(author and reason removed)' : one.author;
  const of = statement ?? person ?? '';
  const state = undone
    ? ' (undone)'
    : applied || undoes !== null
      ? ''
      : ' (does not apply to what is there now)';
  const said = undoes === null ? `${what} ${JSON.stringify(shortened(value))}` : `undo ${undoes}`;
  const why = reason === null ? '' : `: ${reason}`;
  return `${String(number).padStart(4)}  ${said} of ${of}${state}\n      ${author}, ${madeAt.slice(0, 16)}${why}\n`;
}

/** A value with places as their words. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'object' && one !== null && 'words' in one)
      ? value.map(({ words }) => words).join(' … ')
      : value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]));
}
