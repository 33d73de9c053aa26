import { readFile } from 'node:fs/promises';
import { recordToAdd } from '../../app/recordFile.ts';
import { type Act, type AlertDelivery, acts } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';

type Options = CommonOptions &
  RecordOptions & {
    readonly speaker?: string;
    readonly act?: Act;
    readonly about?: string;
    readonly publisher?: string;
    readonly changes?: boolean;
    readonly edits?: boolean;
    readonly unsureBelow?: number;
    readonly webhook?: string;
    readonly secretFile?: string;
    readonly command?: string;
  };

export const alertAddCommand: Command<Options> = {
  name: 'alert add',
  summary: 'save a search that alerts you to what is new from now on',
  more:
    'Alerts you to new statements, or, with --changes and --edits, to position changes and to published articles whose words were changed. All filters ' +
    'given must match. Events appear in a feed on the server (/alerts), and are sent to a webhook or a command if one is given. A failed delivery is ' +
    'repeated under the same id until it succeeds.',
  argument: { name: '[name...]', description: 'what to call it (default: what it looks for)' },
  options: [
    { flags: '-s, --speaker <name>', description: 'the speaker’s name, or part of it' },
    { flags: '-a, --act <act>', description: 'what the speaker does by saying it', choices: acts },
    { flags: '--about <meaning>', description: 'what it is about, in any words' },
    { flags: '-p, --publisher <name>', description: 'who published it' },
    { flags: '--changes', description: 'position changes' },
    { flags: '--edits', description: 'articles that were edited; commas and letter case do not count' },
    {
      flags: '--unsure-below <number>',
      description: 'say “unsure” below this confidence, 0 to 1 (default: 0.7)',
      number: { least: 0 },
    },
    { flags: '--webhook <url>', description: 'send each event to this address, as JSON' },
    {
      flags: '--secret-file <file>',
      description: 'a file with the secret that signs the events (HMAC-SHA256)',
    },
    {
      flags: '--command <command>',
      description: 'run this for each event, with the event as JSON on standard input',
    },
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord alert add --speaker "Ana Ruiz"', 'whatever she says'],
    ['onrecord alert add --changes --speaker Ruiz', 'when her position changes'],
    [
      'onrecord alert add Edits --edits --webhook https://desk.example/hook --secret-file secret.txt',
      'to a webhook',
    ],
  ],
  run: add,
};

async function add(words: readonly string[], options: Options): Promise<number> {
  const { speaker, act, about, publisher, changes, edits, unsureBelow, record: path, quiet, json } = options;
  const asked = { speaker, act, about, publisher, changes, edits, unsureBelow };
  const deliver = await deliveryOf(options);
  const { addAlert } = await import('../../app/actions/alerts/addAlert.ts');
  using record = await recordToAdd(path);
  const id = addAlert(record, words.join(' '), asked, deliver);
  if (json) console.log(JSON.stringify({ record: path, id }));
  else if (!quiet) console.error(`added alert ${id}; it looks at what is added from now on`);
  return EXIT.done;
}

async function deliveryOf({ webhook, secretFile, command }: Options): Promise<AlertDelivery | null> {
  if (webhook !== undefined && command !== undefined)
    throw usage('give --webhook or --command, and not both');
  if (secretFile !== undefined && webhook === undefined) throw usage('--secret-file goes with --webhook');
  if (command !== undefined) return { command };
  if (webhook === undefined) return null;
  if (!/^https?:\/\//i.test(webhook) || !URL.canParse(webhook))
    throw usage(`${webhook}: a webhook is an address that begins with https://`);
  if (secretFile === undefined) return { webhook, secret: null };
  const secret = await readFile(secretFile, 'utf8').catch(() => {
    throw usage(`the secret file ${secretFile} cannot be read`);
  });
  if (secret.trim().length < 16)
    throw usage(`the secret in ${secretFile} is too short: use at least 16 characters`);
  return { webhook, secret: secret.trim() };
}
