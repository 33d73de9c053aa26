import type { OpenRecord } from '../../app/recordFile.ts';
import type { SealDifference } from '../../app/seals/index.ts';
import { servingToRead } from '../../app/servingToRead.ts';
import { usage } from '../../errors.ts';
import { visible } from '../../render/visible.ts';
import { countOf } from '../../text/countOf.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { readText } from '../input/readText.ts';
import { shortOf } from '../output/findings.ts';
import { makeProgress } from '../terminal/progress.ts';

type Options = CommonOptions & RecordOptions & { seal?: string; publicKey?: string };

export const verifyCommand: Command<Options> = {
  name: 'verify',
  summary: 'derive every span again from the stored bytes, and report every mismatch',
  more:
    'Checks the file itself, the SHA-256 of each document (for those added with --keep reference, in their files), that the bytes of each span decode ' +
    'to its words, and that no statement, speaker, link, person or correction was altered after it was written. With a seal it also checks that ' +
    'nothing has changed since the seal was made; articles added since are listed, but are not errors.',
  argument: null,
  options: [
    { flags: '--seal <file>', description: 'compare the record with a seal that `onrecord seal` wrote' },
    {
      flags: '--public-key <file>',
      description: 'the public key of the seal in PEM format (default: the key in the seal)',
    },
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord verify', 'exit code 0 when everything matches, 1 when something does not'],
    ['onrecord verify --record budget.db --json', 'one problem per line'],
    ['onrecord verify --seal seal.json --public-key key.pub.pem', 'and list what has changed since the seal'],
  ],
  run: verify,
};

async function verify(_: readonly string[], options: Options): Promise<number> {
  const { record: path, quiet, json } = options;
  const compare = await comparison(options);
  const { countRecord, verifyRecord } = await import('../../app/queries/verifyRecord.ts');
  await using serving = await servingToRead(path);
  const counts = countRecord(serving);
  const progress = makeProgress(counts.articles, !quiet);
  let problems = 0;
  /** Documents that are kept by reference, and are not here. */
  let missing = 0;
  for await (const problem of verifyRecord(serving, progress.step)) {
    if (problem.severity !== 'note') problems += 1;
    else if (problem.what === 'document') missing += 1;
    progress.clear();
    printProblem(problem, json);
  }
  progress.end();
  let since = 0;
  for (const { broken, ...difference } of compare(serving.record)) {
    if (broken) problems += 1;
    else since += 1;
    printProblem(difference, json);
  }
  const { documents, articles, statements } = counts;
  const checked = `${countOf(documents, 'document')}, ${countOf(articles, 'article')}, ${countOf(statements, 'statement')}`;
  const parts = [
    problems > 0
      ? countOf(problems, 'problem')
      : `every span matches ${missing > 0 ? 'the bytes that are here' : 'the stored bytes'}`,
    ...(missing > 0
      ? [`${countOf(missing, 'document')} kept by reference ${missing === 1 ? 'is' : 'are'} not here`]
      : []),
    ...(since > 0 ? [`${since === 1 ? '1 thing is' : `${since} things are`} new since the seal`] : []),
  ];
  if (!quiet) console.error(`${checked}: ${parts.join('; ')}`);
  return problems === 0 ? EXIT.done : EXIT.failed;
}

function printProblem(
  { what, id, uri, message, ...rest }: Omit<SealDifference, 'broken'>,
  json?: boolean,
): void {
  console.log(
    json
      ? JSON.stringify({ what, id, uri, message, ...rest })
      : visible(`${what} ${id}${uri ? ` of ${shortOf(uri)}` : ''}: ${message}`),
  );
}

/** How a record is compared with the seal that was named, which is read before anything is checked. */
async function comparison({
  seal,
  publicKey,
}: Options): Promise<(record: OpenRecord) => Iterable<SealDifference>> {
  if (seal === undefined) {
    if (publicKey !== undefined) throw usage('--public-key needs a seal: give one with --seal');
    return () => [];
  }
  const { compareSeal, publicKeyOf, readSeal } = await import('../../app/seals/index.ts');
  const read = readSeal(readText(seal), seal);
  const key = publicKey === undefined ? null : publicKeyOf(readText(publicKey), publicKey);
  return (record) => compareSeal(record, read, seal, key);
}
