import { PROGRAM_VERSION } from '../../app/programVersion.ts';
import { recordToRead } from '../../app/recordFile.ts';
import { usage } from '../../errors.ts';
import { countOf } from '../../text/countOf.ts';
import {
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { readText } from '../input/readText.ts';
import { openOutput } from '../output/output.ts';
import { writeOut } from '../output/writeOut.ts';
import { makeProgress } from '../terminal/progress.ts';

type Options = CommonOptions & RecordOptions & OutputOptions & { key?: string };

export const sealCommand: Command<Options> = {
  name: 'seal',
  summary: 'sign the contents of the record, so that others can check that nothing changed',
  more:
    'A seal is a JSON file with digests of each article, its statements and speakers, and of all corrections, signed with your key (Ed25519). Publish it: ' +
    '`onrecord verify --seal` uses it to list what has changed since. A record with errors is not sealed.',
  argument: null,
  options: [
    { flags: '--key <file>', description: 'your private key in PEM format' },
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
  ],
  examples: [
    ['openssl genpkey -algorithm ed25519 -out key.pem', 'make a private key; keep it secret'],
    ['openssl pkey -in key.pem -pubout -out key.pub.pem', 'the public key, to publish'],
    ['onrecord seal --key key.pem -o seal.json', 'seal the record'],
    ['onrecord verify --seal seal.json --public-key key.pub.pem', 'compare it later'],
  ],
  run: seal,
};

async function seal(_: readonly string[], options: Options): Promise<number> {
  const { key: path, quiet } = options;
  if (path === undefined)
    throw usage('give your key with --key; `openssl genpkey -algorithm ed25519 -out key.pem` makes one');
  const { makeSeal, sealKeyOf } = await import('../../app/seals/index.ts');
  const { verifyRecord } = await import('../../app/queries/verifyRecord.ts');
  const key = sealKeyOf(readText(path), path);
  using record = await recordToRead(options.record);
  const progress = makeProgress(record.counts().articles, !quiet);
  const [sealed, version] = [record.contentDigests(), record.version()];
  let broken = false;
  for await (const { severity } of verifyRecord({ record }, progress.step)) broken ||= severity !== 'note';
  progress.end();
  if (broken) {
    console.error('onrecord: not sealed: the record has errors; `onrecord verify` lists them');
    return EXIT.failed;
  }
  if (record.version() !== version) {
    console.error('onrecord: not sealed: another program wrote to the record meanwhile; seal it again');
    return EXIT.failed;
  }
  const made = makeSeal(sealed, key, PROGRAM_VERSION);
  const output = openOutput(options.output);
  await writeOut(output, async () => void (await output.write(`${JSON.stringify(made, null, 1)}\n`)));
  if (!quiet)
    console.error(
      `sealed: ${countOf(sealed.counts.articles, 'article')}, ${countOf(sealed.counts.statements, 'statement')}, ${countOf(sealed.counts.corrections, 'correction')}; ${made.digest}`,
    );
  return EXIT.done;
}
