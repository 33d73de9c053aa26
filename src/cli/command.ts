import { acts } from '../data/index.ts';

/** An option with its help. */
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
  /** Help text below the summary. */
  readonly more?: string;
  readonly argument: { readonly name: string; readonly description: string } | null;
  readonly options: readonly OptionSpec[];
  /** Command lines and what they do. */
  readonly examples: readonly (readonly [string, string])[];
  readonly run: (words: readonly string[], options: Options) => Promise<number>;
};

/** The argument of commands that read inputs. */
export const INPUTS = {
  name: '<input...>',
  description:
    'files, folders, patterns, web addresses, or - for standard input: plain text, HTML, PDF, DOCX or RTF, gzipped or not, or archives of them (WARC, WACZ, zip, tar, JSON Lines)',
} as const;

export const OPTIONS = {
  output: { flags: '-o, --output <file>', description: 'write to this file instead of standard output' },
  bom: {
    flags: '--bom',
    description: 'begin CSV with a byte order mark, by which Excel recognises UTF-8',
  },
  quiet: { flags: '-q, --quiet', description: 'print only errors on standard error' },
  json: { flags: '--json', description: 'print results and findings as JSON Lines' },
  record: {
    flags: '--record <file>',
    description: 'the record file',
    default: 'onrecord.db',
    env: 'ONRECORD_DB',
  },
  ofSpeaker: { flags: '-s, --speaker <name>', description: 'only what this speaker says' },
  ofAct: { flags: '-a, --act <act>', description: 'only statements with this act', choices: acts },
  since: { flags: '--since <date>', description: 'said on or after this date: 2024, 2024-03 or 2024-03-05' },
  until: { flags: '--until <date>', description: 'said on or before this date' },
  ofPublisher: { flags: '-p, --publisher <name>', description: 'only this publisher' },
  base: { flags: '--base <url>', description: 'the address of `onrecord serve`, for links to the record' },
  model: { flags: '--model <folder>', description: 'use this model instead of the built-in one' },
  input: {
    flags: '--input <format>',
    description: 'read documents from JSON Lines, one per line: uri, and text, html or bytes (base64)',
    choices: ['jsonl'],
  },
  nested: {
    flags: '--nested <number>',
    description:
      'the lowest confidence for nested statements (X said that Y had said), 0 to 1 (default: 0.95)',
    number: { least: 0 },
  },
  noChair: {
    flags: '--no-chair',
    description: 'in transcripts, leave out the turns of the person who leads the meeting',
  },
  noQuestions: {
    flags: '--no-questions',
    description: 'in transcripts and interviews, leave out the turns of the person who asks',
  },
  threads: {
    flags: '--threads <number>',
    description: 'number of threads (default: all)',
    number: { least: 1, whole: true },
  },
  processes: {
    flags: '--processes <number>',
    description:
      'number of processes that find statements, one thread each (default: as many as there are cores; fewer for few documents, and one with --threads)',
    number: { least: 1, whole: true },
  },
  timeLimit: {
    flags: '--time-limit <seconds>',
    description: 'the longest time for reading one article, in processor time (default: 20)',
    number: { least: 1 },
  },
  author: {
    flags: '--author <name>',
    description: 'your name (default: the name of your account)',
    env: 'ONRECORD_AUTHOR',
  },
  reason: { flags: '--reason <words>', description: 'the reason for the correction' },
} satisfies Record<string, OptionSpec>;

/** Options of most commands. */
export type CommonOptions = { readonly quiet?: boolean; readonly json?: boolean };
export type ModelOptions = { readonly model?: string; readonly threads?: number };
export type ProcessOptions = { readonly processes?: number };
export type { TimeLimitOptions } from '../app/readerOf.ts';
/** The format that every input is in; by default, each is recognised by its content. */
export type InputOptions = { readonly input?: 'jsonl' };
export type NestedOptions = { readonly nested?: number };
/** False leaves these turns out. */
export type TurnOptions = { readonly chair?: boolean; readonly questions?: boolean };
export type OutputOptions = { readonly output?: string };
export type AuthorOptions = { readonly author?: string; readonly reason?: string };
export type BaseOptions = { readonly base?: string };
export type RecordOptions = { readonly record: string };
