import { articleGivenSchema, type Given, givenOf } from '../../data/index.ts';
import { type OnrecordError, usage } from '../../errors.ts';
import type { OptionSpec } from '../command.ts';

/** What is said of articles on the command line. */
export type GivenOptions = {
  readonly title?: string;
  readonly publisher?: string;
  readonly writtenBy?: readonly string[];
  readonly date?: string;
  readonly address?: string;
  readonly input?: string;
};

export const GIVEN_OPTIONS: readonly OptionSpec[] = [
  { flags: '--title <words>', description: 'the title of the article, in place of the one on its page' },
  { flags: '--publisher <name>', description: 'who published it, or all of them' },
  { flags: '--written-by <name...>', description: 'its authors, one after another' },
  { flags: '--date <date>', description: 'when it was published: 2025-03-05, or 2025-03-05T06:30:00+01:00' },
  { flags: '--address <url>', description: 'the address of its page' },
];

/** @throws OnrecordError usage, where a value is not possible, or it is said of several inputs what only one can have */
export function givenIn(
  { title, publisher, writtenBy, date, address, input }: GivenOptions,
  inputs: readonly string[],
): Given {
  const said = { title, publisher, byline: writtenBy, publishedAt: date, address };
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  if (given.length > 0 && input === 'jsonl')
    throw usage('with --input jsonl, each line gives title, publisher and date of its article');
  if ((title ?? address) !== undefined && inputs.length > 1)
    throw usage('--title and --address are for a single input');
  const { success, data, error } = articleGivenSchema.safeParse(Object.fromEntries(given));
  if (success) return givenOf(data);
  throw optionError(error);
}

type Problems = {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
};

/** The error for values of these options that are not possible. */
export function optionError({ issues }: Problems): OnrecordError {
  return usage(
    issues.map(({ path, message }) => `${OPTION[String(path[0])] ?? String(path[0])}: ${message}`).join('; '),
  );
}

/** The options by the fields that they give. */
const OPTION: Readonly<Record<string, string>> = {
  title: '--title',
  publisher: '--publisher',
  byline: '--written-by',
  publishedAt: '--date',
  address: '--address',
};
