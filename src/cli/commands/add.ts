import type { OpenRecord } from '../../record/index.ts';
import {
  type Command,
  type CommonOptions,
  INPUTS,
  type ModelOptions,
  type NestedOptions,
  OPTIONS,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { nestedOf } from '../input/nested.ts';
import { documentOf, placesOf } from '../input/readInputs.ts';
import { openTagger } from '../input/tagger.ts';
import { countOf } from '../output/countOf.ts';
import { type Findings, makeFindings } from '../output/findings.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';
import { makeProgress } from '../terminal/progress.ts';
import { updateDerivedData } from '../updateDerivedData.ts';

type Options = CommonOptions & ModelOptions & NestedOptions & RecordOptions;
type Counts = { added: number; versions: number; unchanged: number; failed: number; statements: number };

export const addCommand: Command<Options> = {
  name: 'add',
  summary: 'add documents, their articles and statements to the record',
  more:
    'Adding twice is adding once: what is there already is passed over at once, so a run that was interrupted or killed ' +
    'goes on where it stopped when it is started again. Several may add to one record at the same time.',
  argument: INPUTS,
  options: [OPTIONS.record, OPTIONS.nested, OPTIONS.model, OPTIONS.threads, OPTIONS.quiet, OPTIONS.json],
  examples: [
    ['onrecord add articles/', 'everything in a folder, into onrecord.db'],
    ['onrecord add --record budget.db "2024-*/*.html"', 'into another record'],
    ['onrecord add https://example.org/a.html', 'a page from the web'],
  ],
  run: add,
};

async function add(inputs: readonly string[], options: Options): Promise<number> {
  let clear = () => {};
  const findings = makeFindings(options, () => clear());
  const { openRecord } = await import('../../record/index.ts');
  using record = openRecord(options.record);
  const places = await placesOf(inputs, findings);
  using interrupt = watchInterrupt();
  const progress = makeProgress(places.length, !options.quiet);
  clear = progress.clear;
  const counts: Counts = { added: 0, versions: 0, unchanged: 0, failed: 0, statements: 0 };
  const addOne = adder(record, options, findings, counts);
  try {
    for (const uri of places) {
      if (interrupt.asked()) break;
      await addOne.add(uri);
      progress.step();
    }
  } finally {
    progress.end();
    await addOne.close();
  }
  counts.failed = findings.failed();
  tell(counts, options);
  // What an earlier run that was cut off left undone, too.
  if (!interrupt.asked() && (counts.added > 0 || record.lacksEmbeddings()))
    for (const line of await updateDerivedData(record, { ...options, interrupt }))
      if (!options.quiet) console.error(line);
  if (interrupt.asked()) return EXIT.interrupted;
  return counts.failed > 0 ? EXIT.failed : EXIT.done;
}

/** Adds one document after the other; the model is loaded when the first is met that is not there yet. */
function adder(record: OpenRecord, options: Options, findings: Findings, counts: Counts) {
  let tagger: ReturnType<typeof openTagger> | null = null;
  return {
    async add(uri: string): Promise<void> {
      const document = await documentOf(uri, findings);
      if (!document) return;
      if (record.has(document.sha256, document.uri)) {
        counts.unchanged += 1;
        return;
      }
      const { statementsOf } = await import('../../pipeline.ts');
      tagger ??= openTagger(options);
      const loaded = await tagger;
      const {
        article,
        statements,
        findings: found,
      } = await statementsOf(document, loaded, nestedOf(options));
      for (const finding of found) findings.tell(finding);
      if (!article) return;
      const made = { program: PROGRAM_VERSION, model: loaded.name };
      const came = record.add(document, article, statements, made);
      if (came === 'unchanged') counts.unchanged += 1;
      else {
        counts.added += 1;
        counts.statements += statements.length;
        if (came === 'new-version') counts.versions += 1;
      }
    },
    async close(): Promise<void> {
      await (await tagger)?.close();
    },
  };
}

function tell(counts: Counts, { record, json, quiet }: Options): void {
  if (json) console.log(JSON.stringify({ record, ...counts }));
  else if (!quiet) {
    const { added, versions, unchanged, failed, statements } = counts;
    const parts = [
      `added ${countOf(added, 'article')} with ${countOf(statements, 'statement')} to ${record}`,
      ...(versions > 0
        ? [`${versions} ${versions === 1 ? 'is a new version' : 'are new versions'} of what was there`]
        : []),
      ...(unchanged > 0 ? [`${unchanged} ${unchanged === 1 ? 'was' : 'were'} there already`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
    ];
    console.error(parts.join('; '));
  }
}
