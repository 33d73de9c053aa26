/** An option as it is written and explained. */
export type OptionSpec = {
  /** `-o, --output <file>`, as commander reads it. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** The environment variable that it may come from. */
  readonly env?: string;
  /** The least value of a number, and whether it is a whole one; the option is text where this is left out. */
  readonly number?: { readonly least: number; readonly whole?: boolean };
};

/** A command of the program. `run` gives the exit code. */
export type Command<Options> = {
  readonly name: string;
  readonly summary: string;
  /** What follows below the summary in the help. */
  readonly more?: string;
  readonly argument: { readonly name: string; readonly description: string } | null;
  readonly options: readonly OptionSpec[];
  /** Command lines and what they do. */
  readonly examples: readonly (readonly [string, string])[];
  readonly run: (words: readonly string[], options: Options) => Promise<number>;
};

/** The argument of commands that read. */
export const INPUTS = {
  name: '<input...>',
  description:
    'files, folders, patterns, web addresses, or - for standard input: plain text or HTML, gzipped or not',
} as const;

export const OPTIONS = {
  output: { flags: '-o, --output <file>', description: 'write there instead of to standard output' },
  quiet: { flags: '-q, --quiet', description: 'say nothing on standard error but what failed' },
  json: { flags: '--json', description: 'for machines: results and findings as JSON Lines' },
  record: {
    flags: '--record <file>',
    description: 'the record',
    default: 'onrecord.db',
    env: 'ONRECORD_DB',
  },
  model: { flags: '--model <folder>', description: 'another model than the one that comes with the program' },
  nested: {
    flags: '--nested <number>',
    description:
      'tell what a statement reports in turn (X said that Y had said) when it is at least so sure, 0 to 1 (default: 0.9)',
    number: { least: 0 },
  },
  threads: {
    flags: '--threads <number>',
    description: 'how many threads compute (default: all)',
    number: { least: 1, whole: true },
  },
  timeLimit: {
    flags: '--time-limit <seconds>',
    description: 'for how long one article may be read (default: 20)',
    number: { least: 1 },
  },
  author: {
    flags: '--author <name>',
    description: 'who says so (default: the name of your account)',
    env: 'ONRECORD_AUTHOR',
  },
  reason: { flags: '--reason <words>', description: 'why' },
} satisfies Record<string, OptionSpec>;

/** What most commands are told. */
export type CommonOptions = { readonly quiet?: boolean; readonly json?: boolean };
export type ModelOptions = { readonly model?: string; readonly threads?: number };
export type { TimeLimitOptions } from '../app/readerOf.ts';
export type NestedOptions = { readonly nested?: number };
export type OutputOptions = { readonly output?: string };
export type AuthorOptions = { readonly author?: string; readonly reason?: string };
export type RecordOptions = { readonly record: string };
