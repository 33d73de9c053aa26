import { CERTAINTY_THRESHOLD, type ChangeKind, changeKinds, type Statement } from '../../data/index.ts';
import type { PositionChange } from '../../positions/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import { passageOf } from '../../text/passage.ts';
import type { Command, RecordOptions } from '../command.ts';
import { recordToRead } from '../input/recordToRead.ts';
import { speakerNamed } from '../input/speakerNamed.ts';
import { whenAndWhere } from '../output/saidLine.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';
import { sideBySide } from '../terminal/sideBySide.ts';

type Options = ListOptions &
  RecordOptions & { speaker?: string; kind?: ChangeKind; least: number; limit: number };

/** A change of position with its person, and with the sentences that both statements stand in. */
type Told = { person: string; name: string } & PositionChange & {
    passages: { earlier: string; later: string };
  };

export const changesCommand: Command<Options> = {
  name: 'changes',
  summary: 'where somebody’s position changed: both statements side by side, the surest first',
  more:
    'A position changes when somebody says the contrary (stance), names another number for the same thing (number), adds a condition (narrowed) or drops one ' +
    '(widened). Compared are statements of people whom the record knows in several articles (see `onrecord people`), and only where one was surely said on an ' +
    'earlier day. A list to read and check, not a finding: figures may be of different things, and people are quoted in part.',
  argument: null,
  options: [
    { flags: '-s, --speaker <name>', description: 'only of this person, by name or id' },
    {
      flags: '-k, --kind <kind>',
      description: 'only changes of this kind',
      choices: changeKinds,
    },
    {
      flags: '--least <certainty>',
      description: `only those that are at least so sure, 0 to 1 (default: ${CERTAINTY_THRESHOLD})`,
      number: { least: 0 },
    },
    {
      flags: '-n, --limit <number>',
      description: 'at most so many (default: 50)',
      number: { least: 1, whole: true },
    },
    ...LIST_OPTIONS,
  ],
  examples: [
    ['onrecord changes', 'the fifty surest of the record'],
    ['onrecord changes --speaker Solveig --kind stance', 'where one person said the contrary'],
  ],
  run: changes,
};

async function changes(_: readonly string[], options: Options): Promise<number> {
  using record = await recordToRead(options.record);
  const found = await changesIn(record, options);
  return await writeList(told(record, found), options, textOf, 'no changes found');
}

type Found = { person: string; name: string; change: PositionChange };

async function changesIn(
  record: OpenRecord,
  { speaker, kind, least = CERTAINTY_THRESHOLD, limit = 50, quiet }: Options,
): Promise<Found[]> {
  const { changesOf } = await import('../../positions/index.ts');
  return peopleIn(record, speaker, quiet)
    .flatMap(({ person, name }) =>
      changesOf([...record.personSaid(person)]).map((change) => ({ person, name, change })),
    )
    .filter(({ change }) => change.certainty >= least && (kind === undefined || change.kind === kind))
    .toSorted((a, b) => b.change.certainty - a.change.certainty)
    .slice(0, limit);
}

/** Who may have changed a position: the one who was asked for, or all who say several things. */
function peopleIn(
  record: OpenRecord,
  speaker: string | undefined,
  quiet: boolean | undefined,
): Pick<Found, 'person' | 'name'>[] {
  if (speaker === undefined) return record.speaking().filter(({ statements }) => statements > 1);
  const found = speakerNamed(record, speaker, quiet);
  return found ? [{ person: found.id, name: found.name }] : [];
}

function* told(record: OpenRecord, found: readonly Found[]): Generator<Told> {
  const passage = (statement: Statement) => {
    const article = record.article(statement.article.id);
    return article ? article.text.slice(...passageOf(article, statement)) : statement.content.text;
  };
  for (const { person, name, change } of found)
    yield {
      ...{ person, name },
      ...change,
      passages: { earlier: passage(change.earlier), later: passage(change.later) },
    };
}

function textOf({ name, kind, reason, certainty, earlier, later, passages }: Told, width: number): string {
  const head = `${name} · ${kind} · ${reason} · ${Math.round(100 * certainty)}%\n`;
  const told = (statement: Statement, passage: string) => `${whenAndWhere(statement)}\n${passage}`;
  return `${head}${sideBySide(told(earlier, passages.earlier), told(later, passages.later), width)}\n`;
}
