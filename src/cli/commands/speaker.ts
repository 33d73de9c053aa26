import type { Person, Statement } from '../../data/index.ts';
import type { Position, PositionChange } from '../../positions/index.ts';
import type { OpenRecord } from '../../record/index.ts';
import type { Command, RecordOptions } from '../command.ts';
import { recordToRead } from '../input/recordToRead.ts';
import { speakerNamed } from '../input/speakerNamed.ts';
import { countOf } from '../output/countOf.ts';
import { personLines } from '../output/personLines.ts';
import { onOneLine, whenAndWhere } from '../output/saidLine.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';
import { sideBySide } from '../terminal/sideBySide.ts';

type Options = ListOptions & RecordOptions;

/** One person's record. */
type Told = {
  person: Person | null;
  statements: Statement[];
  positions: Position[];
  changes: PositionChange[];
};

export const speakerCommand: Command<Options> = {
  name: 'speaker',
  summary: 'one person’s record: roles, statements in order of time, positions, and where they changed',
  more:
    'Each statement once, from the article that published it first. Of somebody whom the record cannot tell from namesakes, or knows from one article only, the statements ' +
    'are listed by name, without positions.',
  argument: { name: '<name...>', description: 'a name, or a person’s id' },
  options: LIST_OPTIONS,
  examples: [
    ['onrecord speaker Irena Solveig', 'what she was and said'],
    ['onrecord speaker Solveig --json | jq .changes', 'where her positions changed'],
  ],
  run: speaker,
};

async function speaker(words: readonly string[], options: Options): Promise<number> {
  using record = await recordToRead(options.record);
  const name = words.join(' ');
  const told = await recordOf(record, name, options.quiet);
  return await writeList(
    told ? [told] : [],
    options,
    textOf,
    `nobody called ${name} says anything in the record`,
  );
}

async function recordOf(record: OpenRecord, name: string, quiet = false): Promise<Told | null> {
  const person = speakerNamed(record, name, quiet);
  if (!person) {
    const statements = [...record.find({ speaker: name, order: 'date', deduplicate: true })];
    return statements.length > 0 ? { person, statements, positions: [], changes: [] } : null;
  }
  const { changesOf, positionsOf } = await import('../../positions/index.ts');
  const said = [...record.personSaid(person.id)];
  return {
    person,
    statements: [...record.find({ person: person.id, order: 'date', deduplicate: true })],
    positions: positionsOf(said),
    changes: changesOf(said),
  };
}

function textOf({ person, statements, positions, changes }: Told, width: number): string {
  const blocks = [
    person ? personLines(person) : '',
    `${countOf(statements.length, 'statement')}\n${statements.map(lineOf).join('')}`,
    ...(positions.length > 0
      ? [
          `Positions\n${positions
            .map(
              (one) =>
                `  ${one.subject.join(', ')}\n${one.statements.map((each) => `  ${lineOf(each)}`).join('')}`,
            )
            .join('')}`,
        ]
      : []),
    ...(changes.length > 0 ? [`Changes\n${changes.map((one) => changeText(one, width)).join('\n')}`] : []),
  ];
  return blocks.filter(Boolean).join('\n');
}

function lineOf(statement: Statement): string {
  const { act, conditions, id } = statement;
  const conditional = conditions.length > 0 ? ' · conditional' : '';
  return `  ${whenAndWhere(statement)} · ${act}${conditional} · ${id.slice(0, 9)}: ${onOneLine(statement)}\n`;
}

function changeText({ kind, reason, certainty, earlier, later }: PositionChange, width: number): string {
  const side = (one: Statement) => `${whenAndWhere(one)}\n${onOneLine(one)}`;
  return `  ${kind} · ${reason} · ${Math.round(100 * certainty)}%\n${sideBySide(side(earlier), side(later), width, '    ')}`;
}
