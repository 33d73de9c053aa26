/** The thread that writes to a record while it is being served. */

import { workerData } from 'node:worker_threads';
import type { Author, CorrectionInput, Document, Finding } from '../../../data/index.ts';
import { noStatement, usage } from '../../../errors.ts';
import { type OpenRecord, openRecord } from '../../../record/index.ts';
import { countOf } from '../../../text/countOf.ts';
import { addDocument } from '../../actions/addDocument.ts';
import { needsUpdate } from '../../actions/addDocuments.ts';
import { addStatement } from '../../actions/addStatement.ts';
import { addAlert } from '../../actions/alerts/addAlert.ts';
import { runAlerts } from '../../actions/alerts/runAlerts.ts';
import { correctArticle, renamePublisher } from '../../actions/correctArticle.ts';
import { correctPerson } from '../../actions/correctPeople.ts';
import { correctStatement, undoCorrections } from '../../actions/correctStatement.ts';
import { countSourcesInSteps } from '../../actions/countSources.ts';
import { joinArticles } from '../../actions/joinArticles.ts';
import { removeArticle } from '../../actions/removeArticle.ts';
import { removedMessage } from '../../actions/removedMessage.ts';
import { updateDerivedData } from '../../actions/updateDerivedData.ts';
import { onDemand } from '../../onDemand.ts';
import { openTagger } from '../../openTagger.ts';
import { readerOf } from '../../readerOf.ts';
import { answerTasks, type TaskOptions } from '../thread/index.ts';
import { interruptible, unlessAborted } from './interruptible.ts';
import { makeQueue } from './makeQueue.ts';
import type { WriterData } from './startWriter.ts';
import type { WriterTask } from './tasks.ts';

const writer = makeWriter(workerData as WriterData);
answerTasks(writer.work, writer.close);

/**
 * Runs the tasks of the writing thread. One article is read at a time. One task writes at a time, including the update
 * of derived data, because another would change the data it works on. Corrections go first, and can be written while an
 * article is being read. When the thread is to stop, corrections that were requested are still written; an article that
 * is being read is not added.
 */
function makeWriter({ path, limits }: WriterData) {
  // Opened by the first task, so that its error is that of the task.
  let opened: OpenRecord | null = null;
  let reader: ReturnType<typeof readerOf> | null = null;
  const tagger = onDemand(openTagger);
  const readings = makeQueue();
  const writings = makeQueue();

  return {
    work(task: WriterTask, options: TaskOptions): Promise<unknown> {
      if ('add' in task) return readings.run(async () => add(open(), task.add, options));
      if ('countSources' in task) return countSourcesInSteps(open(), writings.run, options);
      return writings.run(
        async (): Promise<unknown> => {
          if ('alert' in task) return addAlert(open(), task.name, task.alert, null);
          if ('removeAlert' in task) return open().alerts.removeAlert(task.removeAlert);
          if ('correct' in task) return correct(open(), task.correct, task.said, task.author);
          if ('correctPerson' in task) return ofPerson(open(), task);
          if ('correctArticle' in task)
            return correctArticle(open(), task.correctArticle, task.said, task.author);
          if ('addStatement' in task) return addStatement(open(), task.addStatement, task.said, task.author);
          if ('joinArticle' in task) return joinArticles(open(), task.joinArticle, task.into, task.author);
          if ('removeArticle' in task)
            return removeArticle(open(), task.removeArticle, task.bytes, task.author);
          if ('publisher' in task) return renamePublisher(open(), task.publisher, task.to, task.author);
          return undo(open(), task.undo, task.author);
        },
        { first: true },
      );
    },
    async close() {
      await tagger.close();
      opened?.close();
    },
  };

  function open(): OpenRecord {
    opened ??= openRecord(path, { create: false });
    return opened;
  }

  async function add(record: OpenRecord, document: Document, { onProgress, signal }: TaskOptions) {
    signal.throwIfAborted();
    onProgress('finding who says what');
    const removal = record.removalAt(document.uri, document.sha256);
    if (removal) throw usage(removedMessage(removal));
    const findings: Finding[] = [];
    reader ??= readerOf(limits);
    const { read } = await reader;
    const added = await addDocument(record, document, interruptible(await tagger.load(), signal), {
      reader: { read: (...asked) => unlessAborted(read(...asked), signal) },
      write: writings.run,
      onFinding: (finding) => findings.push(finding),
      onFound: (statements) => onProgress(`adding ${countOf(statements, 'statement')}`),
    });
    if (!added) {
      const error = findings.find(({ severity }) => severity === 'error');
      throw usage(error?.message ?? 'no article is found in it');
    }
    const { came, article } = added;
    if (needsUpdate(record, { added: came === 'unchanged' ? 0 : 1 })) {
      onProgress('comparing with the rest of the record');
      await writings.run(() => updateDerivedData(record, { signal, processes: 1 }));
      await runAlerts(record, { signal, write: writings.run });
    }
    return { came, article };
  }
}

async function correct(
  record: OpenRecord,
  id: string,
  said: CorrectionInput,
  author: Author,
): Promise<number[]> {
  const statement = record.statement(id);
  // Addresses have full ids; prefixes are only for the command line.
  if (statement?.id !== id) throw noStatement(id);
  const numbers = await correctStatement(record, statement, said, author);
  if (numbers.length === 0) throw usage('say what is wrong: fill in one of the fields');
  return numbers;
}

function ofPerson(
  record: OpenRecord,
  { correctPerson: id, said, author }: Extract<WriterTask, { correctPerson: string }>,
): number[] {
  const person = record.person(id);
  if (!person) throw usage(`there is no person ${id}`);
  return correctPerson(record, person, said, author);
}

async function undo(record: OpenRecord, number: number, author: Author): Promise<number> {
  const [made] = await undoCorrections(record, [number], author);
  return made!;
}
