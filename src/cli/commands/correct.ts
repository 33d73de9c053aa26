import { personNamed } from '../../app/queries/personNamed.ts';
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
import { AT_TERMINAL } from '../input/peopleToChoose.ts';
import { statementNamed } from '../input/statementNamed.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';

type Options = AuthorOptions &
  CommonOptions &
  RecordOptions & {
    act?: Act;
    speaker?: string | false;
    which?: string;
    scope?: 'statement' | 'article' | 'record';
    role?: string;
    type?: (typeof speakerTypes)[number];
    source?: string | false;
    cue?: string | false;
    content?: string;
    condition?: string[] | false;
    confirm?: true;
    notAStatement?: true;
    person?: string | false;
  };

export const correctCommand: Command<Options> = {
  name: 'correct',
  summary: 'correct a statement',
  more:
    'Each correction is stored with its author, time and reason. It takes precedence over the model, even when the article is processed again or a new ' +
    'version of it is added; `onrecord undo` takes it back. Give words exactly as they are in the article; put … between words that are not next to ' +
    'each other.',
  argument: { name: '<id>', description: 'the statement’s id, or the beginning of it' },
  options: [
    { flags: '-a, --act <act>', description: 'what the speaker does by saying it', choices: acts },
    {
      flags: '-s, --speaker <name>',
      description:
        'the speaker, by a name in the article or a full name; several with " | " between their names',
    },
    { flags: '--no-speaker', description: 'the article does not name the speaker' },
    { flags: '--role <words>', description: 'the speaker’s role' },
    {
      flags: '--type <type>',
      description: 'the kind of speaker (default: unchanged)',
      choices: speakerTypes,
    },
    { flags: '--source <words>', description: 'the words that name the source' },
    { flags: '--no-source', description: 'it has none' },
    { flags: '--cue <words>', description: 'the reporting words' },
    { flags: '--no-cue', description: 'it has none' },
    { flags: '--content <words>', description: 'what was said' },
    { flags: '--condition <words...>', description: 'conditions, one after another' },
    { flags: '--no-condition', description: 'it has no condition' },
    {
      flags: '--confirm',
      description: 'confirm that you checked it: the statement and its speaker are right',
    },
    { flags: '--not-a-statement', description: 'this is not a statement' },
    { flags: '--person <name>', description: 'the speaker is this person in the record, by name or id' },
    {
      flags: '--scope <scope>',
      description:
        'what --speaker, --role and --person apply to: this statement, or all statements of this speaker in the article or record (default: statement)',
      choices: ['statement', 'article', 'record'],
    },
    {
      flags: '--which <name>',
      description: 'which of several speakers --role, --type and --person are about',
    },
    { flags: '--no-person', description: 'the speaker is not in the record' },
    OPTIONS.author,
    OPTIONS.reason,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord correct st_5f0c --act refuse', 'it is a refusal'],
    ['onrecord correct st_5f0c --speaker "Ana Ruiz" --reason "see paragraph 3"', 'she is the speaker'],
    ['onrecord correct st_5f0c --content "that the port … stays shut"', 'a content in two parts'],
    ['onrecord correct st_5f0c --not-a-statement', 'leave it out'],
    ['onrecord correct st_5f0c --confirm', 'you have checked it'],
  ],
  run: correct,
};

async function correct([given = '']: readonly string[], options: Options): Promise<number> {
  const { correctStatement } = await import('../../app/actions/correctStatement.ts');
  using record = await recordToWrite(options.record);
  const statement = statementNamed(record, given);
  const before = new Set([...record.corrections({ statement: statement.id })].map(({ number }) => number));
  using interrupt = watchInterrupt();
  const said = saidIn(record, options);
  const numbers = await correctStatement(record, statement, said, authorOf(options), interrupt);
  if (numbers.length === 0)
    throw usage('nothing to correct: give at least one option; `onrecord correct --help` lists them');
  const known = numbers.every((number) => before.has(number));
  tell(record, statement.id, { numbers, known }, options);
  return EXIT.done;
}

/** The correction given by the options; options that begin with `no` remove a field. */
function saidIn(record: OpenRecord, options: Options): CorrectionInput {
  const { act, role, type, which, scope, content, condition, confirm, notAStatement, person } = options;
  const orNull = (given: string | false | undefined) => (given === false ? null : given);
  return {
    ...{ act, role, type, which, scope, content, confirm, notAStatement },
    speaker: orNull(options.speaker),
    source: orNull(options.source),
    cue: orNull(options.cue),
    conditions: condition === false ? [] : condition,
    person: typeof person === 'string' ? personNamed({ record }, person, AT_TERMINAL).id : orNull(person),
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
