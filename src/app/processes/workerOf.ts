import type { Embedder } from '../../embedding/index.ts';
import type { Tagger } from '../../extract/index.ts';
import { statementsOf } from '../../pipeline.ts';
import type { Reader } from '../../read/index.ts';
import type { OnDemand } from '../onDemand.ts';
import type { Embedded, Extracted, ProcessTask } from './tasks.ts';

/** Runs tasks; each model is loaded with the first task that needs it. */
export function workerOf(models: {
  readonly tagger: OnDemand<Tagger>;
  readonly embedder: OnDemand<Embedder>;
  readonly reader: Reader;
}): (task: ProcessTask) => Promise<Extracted | Embedded> {
  return async (task) => {
    if ('embed' in task) {
      const embedder = await models.embedder.load();
      const vectors: Int8Array[] = [];
      for (const text of task.embed) vectors.push(await embedder.embed(text));
      return { vectors };
    }
    const tagger = await models.tagger.load();
    const { extract: document } = task;
    const options = { ...task.options, reader: models.reader };
    const { article, statements, findings } = await statementsOf(document, tagger, options);
    return { article, statements, findings, model: tagger.name };
  };
}
