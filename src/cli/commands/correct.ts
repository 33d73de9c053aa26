import type { OpenRecord } from '../../app/recordFile.ts';
import { recordToWrite } from '../../app/recordFile.ts';
import { type Act, acts, type CorrectionInput, speakerTypes } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import {
  type AuthorOptions,
  type Command,
  type CommonOptions,
  OPTIONS,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { authorOf } from '../input/authorOf.ts';
import { personNamed } from '../input/personNamed.ts';
import { statementNamed } from '../input/statementNamed.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';

type Options = AuthorOptions &
  CommonOptions &
  RecordOptions & {
    act?: Act;
    speaker?: string | false;
    role?: string;
    type?: (typeof speakerTypes)[number];
    source?: string | false;
    cue?: string | false;
    content?: string;
    condition?: string[] | false;
    notAStatement?: true;
    person?: string | false;
  };

export const correctCommand: Command<Options> = {
  name: 'correct',
  summary: 'say what the machine got wrong about a statement',
  more:
    'Each thing that is said becomes a row of its own, with author, time and reason; it wins over the machine, also when another model reads the article ' +
    'again or a new version of it is added, and `onrecord undo` takes it back. Words are given as they stand in the article; … parts stretches of one.',
  argument: { name: '<id>', description: 'the statement’s id, or the beginning of it' },
  options: [
    { flags: '-a, --act <act>', description: 'what is done by saying it', choices: acts },
    { flags: '-s, --speaker <name>', description: 'who says it, by a name that the article gives' },
    { flags: '--no-speaker', description: 'the article does not tell who says it' },
    { flags: '--role <words>', description: 'the speaker’s role' },
    {
      flags: '--type <type>',
      description: 'what the speaker is (default: as before)',
      choices: speakerTypes,
    },
    { flags: '--source <words>', description: 'the words for who says it' },
    { flags: '--no-source', description: 'there are none' },
    { flags: '--cue <words>', description: 'the words that report' },
    { flags: '--no-cue', description: 'there are none' },
    { flags: '--content <words>', description: 'what is said' },
    { flags: '--condition <words...>', description: 'what it depends on; several after one another' },
    { flags: '--no-condition', description: 'it depends on nothing' },
    { flags: '--not-a-statement', description: 'nobody says anything there' },
    { flags: '--person <name>', description: 'the speaker is this person of the record, by name or id' },
    { flags: '--no-person', description: 'the speaker is nobody whom the record knows' },
    OPTIONS.author,
    OPTIONS.reason,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord correct st_5f0c --act refuse', 'it is a refusal'],
    ['onrecord correct st_5f0c --speaker "Ana Ruiz" --reason "see paragraph 3"', 'she says it'],
    ['onrecord correct st_5f0c --content "that the port … stays shut"', 'two stretches of one content'],
    ['onrecord correct st_5f0c --not-a-statement', 'leave it out'],
  ],
  run: correct,
};

async function correct([given = '']: readonly string[], options: Options): Promise<number> {
  const { correctStatement } = await import('../../app/actions/correctStatement.ts');
  using record = await recordToWrite(options.record);
  const statement = statementNamed(record, given);
  const before = new Set([...record.corrections(statement.id)].map(({ number }) => number));
  using interrupt = watchInterrupt();
  const said = saidIn(record, options);
  const numbers = await correctStatement(record, statement, said, authorOf(options), interrupt);
  if (numbers.length === 0)
    throw usage('say what is wrong; `onrecord correct --help` lists what can be said');
  const known = numbers.every((number) => before.has(number));
  tell(record, statement.id, { numbers, known }, options);
  return EXIT.done;
}

/** What the options say; those that begin with `no` say that there is none. */
function saidIn(record: OpenRecord, options: Options): CorrectionInput {
  const { act, role, type, content, condition, notAStatement, person } = options;
  const orNull = (given: string | false | undefined) => (given === false ? null : given);
  return {
    ...{ act, role, type, content, notAStatement },
    speaker: orNull(options.speaker),
    source: orNull(options.source),
    cue: orNull(options.cue),
    conditions: condition === false ? [] : condition,
    person: typeof person === 'string' ? personNamed(record, person).id : orNull(person),
  };
}

function tell(
  record: OpenRecord,
  id: string,
  { numbers, known }: { readonly numbers: readonly number[]; readonly known: boolean },
  { json, quiet }: Options,
): void {
  if (json) console.log(JSON.stringify({ corrections: numbers, statement: record.statement(id) }));
  else if (!quiet)
    console.error(
      `${known ? `${id} was corrected so before` : `corrected ${id}`}; onrecord undo ${numbers.join(' ')} takes it back`,
    );
}
