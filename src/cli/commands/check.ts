import { existsSync } from 'node:fs';
import { openAll } from '../../app/documentsAt.ts';
import { expandUris } from '../../app/inputs.ts';
import type { Serving } from '../../app/serving.ts';
import { servingToRead } from '../../app/servingToRead.ts';
import type { QuotationCheck, Verdict } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { quotationCheckText, wordCheckText } from '../../render/checkedText.ts';
import { VERDICT_WORDS } from '../../render/verdictWording.ts';
import { countOf } from '../../text/countOf.ts';
import {
  type Command,
  type CommonOptions,
  OPTIONS,
  type OutputOptions,
  type RecordOptions,
  type TimeLimitOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { makeFindings } from '../output/findings.ts';
import { type CheckFormat, openChecks } from '../output/openChecks.ts';
import { writeOut } from '../output/writeOut.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';
import { showSteps } from '../terminal/progress.ts';

type Options = CommonOptions &
  OutputOptions &
  RecordOptions &
  TimeLimitOptions & { speaker?: string; format?: CheckFormat };

export const checkCommand: Command<Options> = {
  name: 'check',
  summary: 'check words, or every quotation in a draft, against the record',
  more:
    'Prints whether the record has these words by this speaker: said, said-differently (paraphrased, a part of it, without its condition, or in other ' +
    'words), denied-or-refused, not-said, speaker-unsure, said-by-another or not-found, with the statements that this is based on. In a draft (a file ' +
    'in any format that extract reads, or - for standard input), every quotation is checked against the speaker to whom the draft attributes it. The ' +
    'exit code is 0 whatever the verdicts are.',
  argument: {
    name: '<words-or-draft...>',
    description: 'quoted words, or drafts: files, web addresses, or - for standard input',
  },
  options: [
    {
      flags: '-s, --speaker <name>',
      description: 'the person to whom the words are attributed, by the fullest name that you have',
    },
    {
      flags: '-f, --format <format>',
      description: 'output format (default: text on a terminal, else jsonl)',
      choices: ['text', 'json', 'jsonl'],
    },
    OPTIONS.timeLimit,
    OPTIONS.output,
    OPTIONS.record,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [
    ['onrecord check "We will not open the border" --speaker Solveig', 'whether she said this'],
    ['onrecord check draft.docx', 'every quotation in a draft'],
    ['pbpaste | onrecord check -f text -', 'and in a text on the clipboard'],
    [
      'onrecord check draft.txt -f jsonl | jq \'select(.verdict != "said").words\'',
      'the quotations to look at again',
    ],
  ],
  run: check,
};

async function check(given: readonly string[], options: Options): Promise<number> {
  const drafts = given.filter(isDraft);
  if (drafts.length === 0) return checkGivenWords(given.join(' '), options);
  if (options.speaker !== undefined)
    throw usage('--speaker goes with words; a draft says itself who said what, so leave --speaker out');
  const words = given.find((one) => !isDraft(one));
  if (words !== undefined)
    throw usage(`give words or drafts, not both: “${words}” is no file; put quotation marks around words`);
  return checkDrafts(drafts, options);
}

/** Names that end like a file's are taken for one, so that one which is missing is not looked up as words. */
function isDraft(given: string): boolean {
  return (
    given === '-' ||
    existsSync(given) ||
    /^https?:\/\/\S+$/i.test(given) ||
    (!/\s/.test(given) && /\.[a-z][a-z0-9]{1,7}$/i.test(given))
  );
}

async function checkGivenWords(words: string, options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const { checkWords } = await import('../../app/queries/words/checkWords.ts');
  const { speaker } = options;
  const output = openChecks(options, wordCheckText);
  await writeOut(output, async () => output.write(await checkWords(serving, { words, speaker })));
  return EXIT.done;
}

async function checkDrafts(drafts: readonly string[], options: Options): Promise<number> {
  await using serving = await servingToRead(options.record);
  const bars = showSteps(!options.quiet && process.stdout.isTTY !== true);
  const findings = makeFindings(options, bars.clear);
  const uris = await expandUris(drafts, findings.tell);
  using interrupt = watchInterrupt();
  const { signal } = interrupt;
  const output = openChecks(options, quotationCheckText);
  const verdicts: Verdict[] = [];
  await writeOut(output, async () => {
    try {
      for await (const one of quotationsOf(serving, uris, { ...options, signal, ...bars }, findings.tell)) {
        verdicts.push(one.verdict);
        await output.write(one);
      }
    } finally {
      bars.end();
    }
  });
  if (signal.aborted) return EXIT.interrupted;
  if (!options.quiet && !(verdicts.length === 0 && findings.failed() > 0))
    console.error(`onrecord: ${summary(verdicts)}`);
  return findings.failed() > 0 ? EXIT.failed : EXIT.done;
}

type Running = Parameters<typeof import('../../app/queries/words/checkQuotations.ts').checkQuotations>[3];

async function* quotationsOf(
  serving: Serving,
  uris: readonly string[],
  { timeLimit, ...running }: Running & TimeLimitOptions,
  tell: ReturnType<typeof makeFindings>['tell'],
): AsyncGenerator<QuotationCheck> {
  const [{ checkQuotations }, { draftQuotations }, { outcomeWithinLimits }] = await Promise.all([
    import('../../app/queries/words/checkQuotations.ts'),
    import('../../app/queries/words/draftQuotations.ts'),
    import('../../app/outcomeWithinLimits.ts'),
  ]);
  for await (const { document, findings, located, settle } of openAll(uris)) {
    for (const finding of findings()) tell(finding);
    if (running?.signal?.aborted) return;
    if (!document) continue;
    const tagger = await serving.tagger();
    const {
      article,
      statements,
      findings: found,
    } = await outcomeWithinLimits(document, tagger, { timeLimit });
    for (const finding of found) tell(located(finding));
    settle(article ? 'article' : 'no article');
    if (article) yield* checkQuotations(serving, article.text, draftQuotations(article, statements), running);
  }
}

/** How many quotations there are, and how many have each verdict. */
function summary(verdicts: readonly Verdict[]): string {
  const counts = Object.entries(VERDICT_WORDS).flatMap(([verdict, words]) => {
    const count = verdicts.filter((one) => one === verdict).length;
    return count > 0 ? [`${words.toLowerCase()} ${count}`] : [];
  });
  return [countOf(verdicts.length, 'quotation'), ...counts].join(' · ');
}
