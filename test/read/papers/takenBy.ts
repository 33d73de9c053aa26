/** Reads the file that is named and prints what that took: for tests and benchmarks, in a process of its own. */
import { openDocument, readArticle } from '../../../src/read/index.ts';

/** What reading one file took. */
export type Taken = {
  readonly words: number;
  readonly codes: readonly string[];
  /** Seconds of reading, by the clock. */
  readonly seconds: number;
  /** Seconds of the processor, and the peak of memory; both with the start of the process. */
  readonly processor: number;
  readonly megabytes: number;
};

const document = await openDocument(process.argv[2]!);
const begun = performance.now();
const { article, findings } = readArticle(document);
const seconds = (performance.now() - begun) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const taken: Taken = {
  words: article?.text.split(/\s+/).length ?? 0,
  codes: findings.map(({ code }) => code),
  ...{ seconds, processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 },
};
process.stdout.write(JSON.stringify(taken));
