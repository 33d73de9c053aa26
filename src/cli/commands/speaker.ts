import { servingToRead } from '../../app/servingToRead.ts';
import type { PositionChangeView, SpeakerRecord, StatementView } from '../../data/index.ts';
import { confidenceWords, percent } from '../../render/wording.ts';
import { countOf } from '../../text/countOf.ts';
import type { Command, RecordOptions } from '../command.ts';
import { speakerNamed } from '../input/speakerNamed.ts';
import { personLines } from '../output/personLines.ts';
import { onOneLine, whenAndWhere } from '../output/saidLine.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';
import { sideBySide } from '../terminal/sideBySide.ts';

type Options = ListOptions & RecordOptions;

export const speakerCommand: Command<Options> = {
  name: 'speaker',
  summary: 'show one person: roles, statements from oldest to newest, positions, position changes',
  more:
    'Each statement is listed once, from the article that published it first. For somebody who cannot be told apart from namesakes, or who is in one article ' +
    'only, the statements are listed by name, without positions.',
  argument: { name: '<name...>', description: 'a name, or a person’s id' },
  options: LIST_OPTIONS,
  examples: [
    ['onrecord speaker Irena Solveig', 'her roles and statements'],
    ['onrecord speaker Solveig --json | jq .changes', 'her position changes'],
  ],
  run: speaker,
};

async function speaker(words: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { getSpeaker, getSpeakerByName } = await import('../../app/queries/getSpeaker.ts');
  const name = words.join(' ');
  const person = await speakerNamed(serving, name, options.quiet);
  const found = person ? await getSpeaker(serving, person.id) : getSpeakerByName(serving, name);
  return await writeList(
    found ? [found] : [],
    options,
    textOf,
    `the record has no statement by anybody called ${name}`,
  );
}

function textOf({ person, statements, positions, changes }: SpeakerRecord, width: number): string {
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

function lineOf(statement: StatementView): string {
  const { act, conditions, id } = statement;
  const conditional = conditions.length > 0 ? ' · conditional' : '';
  return `  ${whenAndWhere(statement)} · ${act}${conditional} · ${id.slice(0, 9)}: ${onOneLine(statement)} · ${confidenceWords(statement)}\n`;
}

function changeText({ kind, reason, certainty, earlier, later }: PositionChangeView, width: number): string {
  const side = (one: StatementView) => `${whenAndWhere(one)}\n${confidenceWords(one)}\n${onOneLine(one)}`;
  return `  ${kind} · ${reason} · confidence that the position changed: ${percent(certainty)}\n${sideBySide(side(earlier), side(later), width, '    ')}`;
}
