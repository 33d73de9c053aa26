import { Command as Commander, CommanderError, InvalidArgumentError, Option } from 'commander';
import { PROGRAM_VERSION } from '../app/programVersion.ts';
import type { Command, OptionSpec } from './command.ts';
import { addCommand } from './commands/add.ts';
import { agreementCommand } from './commands/agreement.ts';
import { alertAddCommand } from './commands/alertAdd.ts';
import { alertListCommand } from './commands/alertList.ts';
import { alertRemoveCommand } from './commands/alertRemove.ts';
import { alertRunCommand } from './commands/alertRun.ts';
import { articleCommand } from './commands/article.ts';
import { articlesCorrectCommand } from './commands/articlesCorrect.ts';
import { articlesJoinCommand } from './commands/articlesJoin.ts';
import { articlesPublisherCommand } from './commands/articlesPublisher.ts';
import { articlesRemoveCommand } from './commands/articlesRemove.ts';
import { articlesStatementCommand } from './commands/articlesStatement.ts';
import { backupCommand } from './commands/backup.ts';
import { changesCommand } from './commands/changes.ts';
import { checkCommand } from './commands/check.ts';
import { citeCommand } from './commands/cite.ts';
import { copiesCommand } from './commands/copies.ts';
import { correctCommand } from './commands/correct.ts';
import { correctionsCommand } from './commands/corrections.ts';
import { digestCommand } from './commands/digest.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { findCommand } from './commands/find.ts';
import { mcpCommand } from './commands/mcp.ts';
import { peopleDescribeCommand } from './commands/peopleDescribe.ts';
import { peopleImportCommand } from './commands/peopleImport.ts';
import { peopleListCommand } from './commands/peopleList.ts';
import { peopleMergeCommand } from './commands/peopleMerge.ts';
import { peopleRenameCommand } from './commands/peopleRename.ts';
import { peopleSplitCommand } from './commands/peopleSplit.ts';
import { readCommand } from './commands/read.ts';
import { redactCommand } from './commands/redact.ts';
import { reprocessCommand } from './commands/reprocess.ts';
import { reviewCommand } from './commands/review.ts';
import { sampleCommand } from './commands/sample.ts';
import { sealCommand } from './commands/seal.ts';
import { serveCommand } from './commands/serve.ts';
import { sourcesCommand } from './commands/sources.ts';
import { sourcesImportCommand } from './commands/sourcesImport.ts';
import { speakerCommand } from './commands/speaker.ts';
import { undoCommand } from './commands/undo.ts';
import { verifyCommand } from './commands/verify.ts';
import { watchCommand } from './commands/watch.ts';
import { watchAddCommand } from './commands/watchAdd.ts';
import { watchListCommand } from './commands/watchList.ts';
import { watchRemoveCommand } from './commands/watchRemove.ts';

const COMMANDS = [
  readCommand,
  extractCommand,
  addCommand,
  findCommand,
  checkCommand,
  speakerCommand,
  changesCommand,
  sourcesCommand,
  sourcesImportCommand,
  copiesCommand,
  articleCommand,
  citeCommand,
  correctCommand,
  articlesCorrectCommand,
  articlesPublisherCommand,
  articlesStatementCommand,
  articlesJoinCommand,
  articlesRemoveCommand,
  reviewCommand,
  correctionsCommand,
  undoCommand,
  redactCommand,
  reprocessCommand,
  verifyCommand,
  sealCommand,
  exportCommand,
  sampleCommand,
  agreementCommand,
  backupCommand,
  serveCommand,
  mcpCommand,
  watchCommand,
  watchAddCommand,
  watchListCommand,
  watchRemoveCommand,
  alertAddCommand,
  alertListCommand,
  alertRemoveCommand,
  alertRunCommand,
  digestCommand,
  peopleImportCommand,
  peopleListCommand,
  peopleMergeCommand,
  peopleSplitCommand,
  peopleRenameCommand,
  peopleDescribeCommand,
] as readonly Command<unknown>[];

/** Commands whose names have two words, by the first. */
const GROUPS: Readonly<Record<string, string>> = {
  alert: 'saved searches that alert you to what is new: add, list, remove, run',
  articles:
    'correct the data of articles, add a missing statement, rename a publisher, join or remove articles',
  people: 'manage people: import lists, list, merge, split, rename, describe',
};

const AFTER_HELP = `
Exit codes: 0 done · 1 some inputs failed, or verify found problems · 2 wrong usage
            3 the record is damaged, locked, missing or newer than the program · 130 interrupted, finished work is kept

Start with:
  onrecord extract article.html
  onrecord extract --help`;

/** What follows when a command line is not understood. */
const HELP = '(`onrecord … --help` says more; a name that begins with - is written ./-name, or after --)';

/** The program with all its commands; `run` puts the exit code into the process. */
export function makeProgram(): Commander {
  const program = new Commander('onrecord')
    .description(
      'Reads news and keeps a record of who said what: word for word, with speaker, act and condition.',
    )
    .version(PROGRAM_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', AFTER_HELP)
    .showHelpAfterError('(add --help for more)')
    // Options behind the name of a command are that command's.
    .enablePositionalOptions()
    .exitOverride();
  const groups = new Map(Object.entries(GROUPS).map(([name, summary]) => [name, groupOf(name, summary)]));
  for (const command of COMMANDS) {
    const [first = '', second] = command.name.split(' ');
    if (!second) {
      const made = built(command);
      program.addCommand(made);
      if (below(first).length > 0) groups.set(first, made.enablePositionalOptions());
    } else groups.get(first)?.addCommand(built(command, second));
  }
  for (const name of Object.keys(GROUPS)) program.addCommand(groups.get(name)!);
  return program;
}

/** Whether an error is commander's, and then whether all is well: help and version were asked for. */
export function usageError(error: unknown): { fine: boolean } | null {
  return error instanceof CommanderError ? { fine: error.exitCode === 0 } : null;
}

/** The commands whose names begin with another's. */
function below(name: string): Command<unknown>[] {
  return COMMANDS.filter((command) => command.name.startsWith(`${name} `));
}

function groupOf(name: string, summary: string): Commander {
  return new Commander(name)
    .description(summary)
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(add --help for more)')
    .exitOverride();
}

function built(command: Command<unknown>, word = command.name): Commander {
  const { name, summary, more, argument, options, examples, run } = command;
  const made = new Commander(word)
    .description(more ? `${summary}\n\n${more}` : summary)
    .summary(summary)
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError(HELP.replace('…', name))
    .exitOverride();
  if (argument) made.argument(argument.name, argument.description);
  for (const option of options) made.addOption(optionOf(option));
  made.addHelpText('after', `\nExamples:\n${examplesText(examples)}`);
  made.action(async (...given: unknown[]) => {
    const words = argument ? [given[0] ?? []].flat().map(String) : [];
    process.exitCode = await run(words, made.opts());
  });
  return made;
}

function optionOf({ flags, description, choices, default: standard, env, number }: OptionSpec): Option {
  const option = new Option(flags, description);
  if (choices) option.choices([...choices]);
  if (standard !== undefined) option.default(standard);
  if (env) option.env(env);
  if (number) option.argParser((value: string) => numberOf(value, number));
  return option;
}

function numberOf(value: string, { least, whole = false }: NonNullable<OptionSpec['number']>): number {
  const number = Number(value);
  if (!(whole ? /^\d+$/ : /^\d+(?:\.\d+)?$/).test(value) || number < least)
    throw new InvalidArgumentError(`use a ${whole ? 'whole ' : ''}number of at least ${least}.`);
  return number;
}

function examplesText(examples: Command<unknown>['examples']): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  return examples.map(([line, does]) => `  ${line.padEnd(width)}  ${does}`).join('\n');
}
