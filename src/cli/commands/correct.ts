import {
  type Act,
  type Article,
  acts,
  type PersonCorrection,
  type Place,
  type Span,
  type Statement,
  type StatementCorrection,
  speakerTypes,
} from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { OpenRecord } from '../../record/index.ts';
import { authorOf } from '../authorOf.ts';
import {
  type AuthorOptions,
  type Command,
  type CommonOptions,
  OPTIONS,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { watchInterrupt } from '../interrupt.ts';
import { personNamed } from '../personNamed.ts';
import { recordToWrite } from '../recordToWrite.ts';
import { spansFor } from '../spansFor.ts';

type Options = AuthorOptions &
  CommonOptions &
  RecordOptions & {
    act?: Act;
    speaker?: string | false;
    role?: string;
    type: (typeof speakerTypes)[number];
    source?: string | false;
    cue?: string | false;
    content?: string;
    condition?: string[] | false;
    notAStatement?: boolean;
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
    { flags: '--type <type>', description: 'what the speaker is', choices: speakerTypes, default: 'person' },
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
  using record = await recordToWrite(options.record);
  const statement = record.statement(given);
  if (!statement)
    throw usage(`there is no statement ${given}; \`onrecord find --json\` tells the ids of statements`);
  const article = record.article(statement.article.id);
  const { placeOf } = await import('../../record/index.ts');
  const at = (words: string): Place =>
    placeOf(article!.text, spansFor(article!.text, words, rangeOf(statement)));
  const made = await corrections(statement, article!, options, record, at);
  if (made.length === 0) throw usage('say what is wrong; `onrecord correct --help` lists what can be said');
  const { PROGRAM_VERSION } = await import('../programVersion.ts');
  const numbers = record.together(() =>
    made.map((one) => record.correct({ statement: statement.id }, one, authorOf(options), PROGRAM_VERSION)),
  );
  if (made.some(({ what }) => what === 'speaker')) {
    const { linkPeople } = await import('../linkPeople.ts');
    await linkPeople(record);
  }
  if (record.lacksMeanings()) {
    const { readMeanings } = await import('../settle.ts');
    using interrupt = watchInterrupt();
    await readMeanings(record, { quiet: true, interrupt });
  }
  tell(record, statement.id, numbers, options);
  return EXIT.done;
}

/** Everything that a statement covers, from its first word to its last. */
function rangeOf({ source, cue, content }: Statement): Span {
  const all = [source, cue, content].flatMap((part) => part?.spans ?? []).flat();
  return [Math.min(...all), Math.max(...all)];
}

async function corrections(
  statement: Statement,
  article: Article,
  options: Options,
  record: OpenRecord,
  at: (words: string) => Place,
): Promise<(StatementCorrection | PersonCorrection)[]> {
  const { act, speaker, role, type, condition, notAStatement, person } = options;
  const made: (StatementCorrection | PersonCorrection)[] = [];
  const spans = spansSaid(options, at);
  if (Object.keys(spans).length > 0) made.push({ what: 'spans', value: spans });
  if (act) made.push({ what: 'act', value: act });
  if (speaker === false) made.push({ what: 'speaker', value: null });
  else if (speaker !== undefined || role !== undefined) {
    const name = speaker ?? statement.speaker?.name;
    if (name === undefined) throw usage('--role is of a speaker; say who it is with --speaker');
    const same = statement.speaker?.name === name ? statement.speaker : null;
    made.push({
      what: 'speaker',
      value: {
        name,
        type,
        role: role ?? same?.role ?? null,
        mention: mentionOf(statement, article, name, at),
      },
    });
  }
  if (condition === false) made.push({ what: 'conditions', value: [] });
  else if (condition) {
    const { connectiveOf } = await import('../../extract/index.ts');
    made.push({
      what: 'conditions',
      value: condition.map((words) => ({ connective: connectiveOf(words), place: at(words) })),
    });
  }
  if (notAStatement) made.push({ what: 'not-a-statement', value: true });
  if (person !== undefined) {
    if (!statement.speaker) throw usage(`${statement.id} has no speaker; say who it is with --speaker first`);
    const id = person === false ? null : personNamed(record, person).id;
    made.push({ what: 'link', value: { speaker: statement.speaker.name, person: id } });
  }
  return made;
}

function spansSaid(
  { source, cue, content }: Options,
  at: (words: string) => Place,
): Extract<StatementCorrection, { what: 'spans' }>['value'] {
  return {
    ...(source === undefined ? {} : { source: source === false ? null : at(source) }),
    ...(cue === undefined ? {} : { cue: cue === false ? null : at(cue) }),
    ...(content === undefined ? {} : { content: at(content) }),
  };
}

/** The place that proves who speaks: where the article has the name, nearest to the statement. */
function mentionOf(
  { speaker }: Statement,
  { text }: Article,
  name: string,
  at: (words: string) => Place,
): Place {
  if (text.includes(name) || speaker?.name !== name) return at(name);
  return at(text.slice(...speaker.mention));
}

function tell(record: OpenRecord, id: string, numbers: readonly number[], { json, quiet }: Options): void {
  if (json) console.log(JSON.stringify({ corrections: numbers, statement: record.statement(id) }));
  else if (!quiet) console.error(`corrected ${id}; onrecord undo ${numbers.join(' ')} takes it back`);
}
