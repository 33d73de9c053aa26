import type { ComparedField } from '../../data/index.ts';
import type { Carried } from '../../record/index.ts';
import {
  type Command,
  type CommonOptions,
  type ModelOptions,
  type NestedOptions,
  OPTIONS,
  type RecordOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { nestedOf } from '../input/nested.ts';
import { recordToWrite } from '../input/recordToWrite.ts';
import { openTagger } from '../input/tagger.ts';
import { countOf } from '../output/countOf.ts';
import { makeFindings } from '../output/findings.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { watchInterrupt } from '../terminal/interrupt.ts';
import { makeProgress } from '../terminal/progress.ts';
import { updateDerivedData } from '../updateDerivedData.ts';

type Options = CommonOptions & ModelOptions & NestedOptions & RecordOptions & { all?: boolean };

/** What another reading of the documents came to. */
type Summary = {
  articles: number;
  failed: number;
  same: number;
  added: number;
  vanished: number;
  changed: Partial<Record<ComparedField, number>>;
};

export const reprocessCommand: Command<Options> = {
  name: 'reprocess',
  summary: 'read the stored documents again with this program and model',
  more:
    'Only articles that another version of the program or another model read; corrections stay. A run that was interrupted or killed goes on where it stopped. ' +
    'Says at the end what changed.',
  argument: null,
  options: [
    { flags: '--all', description: 'all articles, also those that were read with these' },
    OPTIONS.record,
    OPTIONS.nested,
    OPTIONS.model,
    OPTIONS.threads,
    OPTIONS.quiet,
    OPTIONS.json,
  ],
  examples: [['onrecord reprocess', 'after an update of the program']],
  run: reprocess,
};

async function reprocess(_: readonly string[], options: Options): Promise<number> {
  let clear = () => {};
  const findings = makeFindings(options, () => clear());
  using record = await recordToWrite(options.record);
  const [{ statementsOf }, tagger] = await Promise.all([import('../../pipeline.ts'), openTagger(options)]);
  using interrupt = watchInterrupt();
  const maker = { program: PROGRAM_VERSION, model: tagger.name };
  const wanted = options.all ? { program: '', model: '' } : maker;
  const progress = makeProgress(record.countOutdated(wanted), !options.quiet);
  clear = progress.clear;
  const summary: Summary = { articles: 0, failed: 0, same: 0, added: 0, vanished: 0, changed: {} };
  try {
    for (const { id, document } of record.outdated(wanted)) {
      if (interrupt.asked()) break;
      const {
        article,
        statements,
        findings: found,
      } = await statementsOf(document, tagger, nestedOf(options));
      for (const finding of found) findings.tell(finding);
      if (article) {
        count(summary, record.replaceReading(article, statements, maker));
        summary.articles += 1;
      } else if (record.article(id)) {
        const message = 'no article is found in it any more; the earlier reading stays';
        findings.tell({ code: 'no-article', severity: 'error', message, uri: document.uri });
      }
      progress.step();
    }
  } finally {
    progress.end();
    await tagger.close();
  }
  summary.failed = findings.failed();
  tell(summary, options);
  if (interrupt.asked()) return EXIT.interrupted;
  // Also what an earlier run left undone, or a version before did not know.
  for (const line of await updateDerivedData(record, { ...options, interrupt }))
    if (!options.quiet) console.error(line);
  return summary.failed > 0 ? EXIT.failed : EXIT.done;
}

function count(summary: Summary, carried: readonly Carried[]): void {
  for (const { earlier, later, changed } of carried) {
    if (!earlier) summary.added += 1;
    else if (!later) summary.vanished += 1;
    else if (changed.length === 0) summary.same += 1;
    for (const what of changed) summary.changed[what] = (summary.changed[what] ?? 0) + 1;
  }
}

function tell({ articles, failed, same, added, vanished, changed }: Summary, { json, quiet }: Options): void {
  if (json) console.log(JSON.stringify({ articles, failed, same, added, vanished, changed }));
  else if (!quiet) {
    const fields = Object.entries(changed).map(([what, times]) => `${what} ${times}`);
    const parts = [
      `${countOf(articles, 'article')} read again`,
      `${countOf(same, 'statement')} as before, ${added} new, ${vanished} vanished`,
      ...(fields.length > 0 ? [`changed: ${fields.join(', ')}`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
    ];
    console.error(parts.join('; '));
  }
}
