import { type Act, acts, type StatementInput, speakerTypes } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { articleNamed } from '../input/articleNamed.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';

type Own = {
  readonly content?: string;
  readonly source?: string;
  readonly cue?: string;
  readonly speaker?: string;
  readonly role?: string;
  readonly type?: (typeof speakerTypes)[number];
  readonly act?: Act;
  readonly condition?: readonly string[];
  readonly negated?: true;
};

export const articlesStatementCommand = peopleCorrection<Own>(
  {
    name: 'articles statement',
    summary: 'add a statement that the program missed',
    more:
      'The statement is marked as written by a person. It is stored with author, time and reason, and stays when the article is processed again. Give ' +
      'words exactly as they are in the article; put … between words that are not next to each other.',
    argument: {
      name: '<article>',
      description: 'its id, or the path or address that it was added from',
    },
    options: [
      { flags: '--content <words>', description: 'what was said' },
      { flags: '--source <words>', description: 'the words that name the source' },
      { flags: '--cue <words>', description: 'the reporting words' },
      { flags: '-s, --speaker <name>', description: 'the speaker, by a name in the article or a full name' },
      { flags: '--role <words>', description: 'the speaker’s role' },
      {
        flags: '--type <type>',
        description: 'the kind of speaker (default: person)',
        choices: speakerTypes,
      },
      { flags: '-a, --act <act>', description: 'what the speaker does (default: assert)', choices: acts },
      { flags: '--condition <words...>', description: 'conditions, one after another' },
      { flags: '--negated', description: 'the article says that it was not said' },
    ],
    examples: [
      [
        'onrecord articles statement ar_5f0c… --content "the port stays shut" --cue said --speaker "Ana Ruiz"',
        'what it missed',
      ],
    ],
  },
  async (record, words, author, { content, condition, ...options }) => {
    if (!content?.trim()) throw usage('say with --content what was said, in the words of the article');
    const article = articleNamed(record, words);
    const { source, cue, speaker, role, type, act, negated } = options;
    const input: StatementInput = {
      ...{ content, source, cue, speaker, role, type, act, negated },
      conditions: condition,
    };
    const { addStatement } = await import('../../app/actions/addStatement.ts');
    const { statement, correction } = await addStatement(record, article.id, input, author);
    return { number: correction, says: `added ${statement}` };
  },
);
