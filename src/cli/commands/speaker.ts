import { servingToRead } from '../../app/servingToRead.ts';
import type { PositionChangeView, SpeakerRecord, StatementView } from '../../data/index.ts';
import { confidenceWords, percent } from '../../render/wording.ts';
import { countOf } from '../../text/countOf.ts';
import { type BaseOptions, type Command, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { speakerNamed } from '../input/speakerNamed.ts';
import { personLines } from '../output/personLines.ts';
import { onOneLine, whenAndWhere } from '../output/saidLine.ts';
import { LIST_OPTIONS, type ListOptions, writeList } from '../output/writeList.ts';
import { writeSheet } from '../output/writeSheet.ts';
import { sideBySide } from '../terminal/sideBySide.ts';

type Options = Omit<ListOptions, 'format'> &
  RecordOptions &
  BaseOptions & { readonly about?: string; readonly format?: ListOptions['format'] | 'html' };

const FORMAT = '-f, --format <format>';

export const speakerCommand: Command<Options> = {
  name: 'speaker',
  summary: 'show one person: roles, statements from oldest to newest, positions, position changes',
  more:
    'Each statement is listed once, from the article that published it first. For a person who cannot be told apart from namesakes, or who is in only ' +
    'one article, the statements are listed by name, without positions.',
  argument: { name: '<name...>', description: 'a name, or a person’s id' },
  options: [
    { flags: '--about <meaning>', description: 'only what is about this subject, in any words' },
    {
      flags: FORMAT,
      description:
        'output format (default: text on a terminal, else jsonl); html is one page of the statements to mail or print, with a citation below each',
      choices: ['text', 'jsonl', 'html'],
    },
    OPTIONS.base,
    ...LIST_OPTIONS.filter(({ flags }) => flags !== FORMAT),
  ],
  examples: [
    ['onrecord speaker Irena Solveig', 'her roles and statements'],
    ['onrecord speaker Solveig --json | jq .changes', 'her position changes'],
    [
      'onrecord speaker Solveig --about "talks" -f html -o talks.html',
      'what she said on a subject, as a page',
    ],
  ],
  run: speaker,
};

async function speaker(words: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { getSpeaker, getSpeakerByName } = await import('../../app/queries/getSpeaker.ts');
  const name = words.join(' ');
  const person = await speakerNamed(serving, name, options.quiet);
  const { about, format, ...rest } = options;
  const whose = person ? { person: person.id } : { speaker: name };
  const nothing = `the record has no statement by anybody called ${name}${about ? ` on ${about}` : ''}`;
  if (format === 'html') {
    const search = { ...whose, ...(about ? { about } : {}), order: 'date', deduplicate: true } as const;
    const count = await writeSheet(serving, search, rest);
    if (!options.quiet && count === 0) console.error(`onrecord: ${nothing}`);
    return EXIT.done;
  }
  const found = person
    ? await getSpeaker(serving, person.id, about)
    : await getSpeakerByName(serving, name, about);
  return await writeList(found ? [found] : [], { ...rest, ...(format ? { format } : {}) }, textOf, nothing);
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
