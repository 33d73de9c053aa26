import { servingToRead } from '../../app/servingToRead.ts';
import {
  CERTAINTY_THRESHOLD,
  type ChangeKind,
  changeKinds,
  type PositionChangeView,
  type StatementView,
} from '../../data/index.ts';
import { explanationWords } from '../../render/changeWording.ts';
import { confidenceWords, percent } from '../../render/wording.ts';
import type { Command, RecordOptions } from '../command.ts';
import { speakerNamed } from '../input/speakerNamed.ts';
import { whenAndWhere } from '../output/saidLine.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';
import { sideBySide } from '../terminal/sideBySide.ts';

type Options = ListOptions &
  RecordOptions & { speaker?: string; kind?: ChangeKind; least?: number; limit?: number };

export const changesCommand: Command<Options> = {
  name: 'changes',
  summary: 'list position changes: both statements side by side, highest confidence first',
  more:
    'A position changes when somebody contradicts an earlier statement (stance), gives another figure for the same thing (number), adds a condition ' +
    '(narrowed) or drops one (widened). Only people found in several articles are compared (see `onrecord people`), and only statements of which one is ' +
    'certainly the earlier. Check each change before you use it: two figures may measure different things, and people are often quoted only in part.',
  argument: null,
  options: [
    { flags: '-s, --speaker <name>', description: 'only changes of this person, by name or id' },
    {
      flags: '-k, --kind <kind>',
      description: 'only changes of this kind',
      choices: changeKinds,
    },
    {
      flags: '--least <certainty>',
      description: `the lowest confidence, 0 to 1 (default: ${CERTAINTY_THRESHOLD})`,
      number: { least: 0 },
    },
    {
      flags: '-n, --limit <number>',
      description: 'the largest number of changes (default: 50)',
      number: { least: 1, whole: true },
    },
    ...LIST_OPTIONS,
  ],
  examples: [
    ['onrecord changes', 'the fifty with the highest confidence'],
    ['onrecord changes --speaker Solveig --kind stance', 'the contradictions of one person'],
  ],
  run: changes,
};

async function changes(_: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { listPositionChanges } = await import('../../app/queries/listPositionChanges.ts');
  const { speaker, kind, least, limit = 50, quiet } = options;
  const person = speaker === undefined ? null : await speakerNamed(serving, speaker, quiet);
  const found =
    speaker === undefined || person
      ? await listPositionChanges(serving, { person: person?.id, kind, least, limit })
      : null;
  return await writeList(found?.changes ?? [], options, textOf, 'no changes found');
}

function textOf(
  { person, kind, reason, certainty, explanation, earlier, later }: PositionChangeView,
  width: number,
): string {
  const head = `${person.name} · ${kind} · ${reason} · confidence that the position changed: ${percent(certainty)}\n${explanationWords(explanation)}\n`;
  const side = (statement: StatementView) =>
    `${whenAndWhere(statement)}\n${confidenceWords(statement)}\n${statement.passage.text}`;
  return `${head}${sideBySide(side(earlier), side(later), width)}\n`;
}
