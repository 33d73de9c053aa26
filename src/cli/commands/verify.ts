import { visible } from '../../export/report/visible.ts';
import { type Command, type CommonOptions, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { recordToRead } from '../input/recordToRead.ts';
import { shortOf } from '../output/findings.ts';
import { makeProgress } from '../terminal/progress.ts';

type Options = CommonOptions & RecordOptions;

export const verifyCommand: Command<Options> = {
  name: 'verify',
  summary: 'derive every span again from the stored bytes, and name what does not hold',
  more: 'Checks the file itself, that each document has its SHA-256, and that the bytes of each span, decoded, are its words.',
  argument: null,
  options: [OPTIONS.record, OPTIONS.quiet, OPTIONS.json],
  examples: [
    ['onrecord verify', 'exit code 0 when everything holds, 1 when something does not'],
    ['onrecord verify --record budget.db --json', 'one problem a line'],
  ],
  run: verify,
};

async function verify(_: readonly string[], { record: path, quiet, json }: Options): Promise<number> {
  const { derive } = await import('../../read/index.ts');
  using record = await recordToRead(path);
  const counts = record.counts();
  const progress = makeProgress(counts.articles, !quiet);
  let problems = 0;
  for (const problem of record.verify(derive, progress.step)) {
    problems += 1;
    progress.clear();
    const { what, id, uri, message } = problem;
    console.log(
      json
        ? JSON.stringify(problem)
        : visible(`${what} ${id}${uri ? ` of ${shortOf(uri)}` : ''}: ${message}`),
    );
  }
  progress.end();
  const { documents, articles, statements } = counts;
  const checked = `${documents} documents, ${articles} articles, ${statements} statements`;
  if (!quiet)
    console.error(
      problems === 0
        ? `${checked}: every span is what the stored bytes say`
        : `${checked}: ${problems === 1 ? '1 thing does' : `${problems} things do`} not hold`,
    );
  return problems === 0 ? EXIT.done : EXIT.failed;
}
