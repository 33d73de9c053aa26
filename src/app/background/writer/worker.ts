/** The thread that writes a record which is served. */
import { workerData } from 'node:worker_threads';
import type { Author, CorrectionInput, Document, Finding } from '../../../data/index.ts';
import { noStatement, usage } from '../../../errors.ts';
import { type OpenRecord, openRecord } from '../../../record/index.ts';
import { addDocument } from '../../actions/addDocument.ts';
import { needsUpdate } from '../../actions/addDocuments.ts';
import { correctStatement, undoCorrections } from '../../actions/correctStatement.ts';
import { updateDerivedData } from '../../actions/updateDerivedData.ts';
import { onDemand } from '../../onDemand.ts';
import { openTagger } from '../../openTagger.ts';
import { answerTasks } from '../thread/index.ts';
import type { WriterTask } from './tasks.ts';

answerTasks(makeWriter(workerData.path));

/** What works the tasks out, one after the other with all that follows: what one is at the middle of would be changed by another. */
function makeWriter(path: string) {
  // Opened with the first task, which is told what is wrong with it.
  let opened: OpenRecord | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const tagger = onDemand(openTagger);

  return (task: WriterTask, tell: (says: string) => void): Promise<unknown> => {
    const done = last.then(() => work(task, tell));
    last = done.catch(() => {});
    return done;
  };

  function work(task: WriterTask, tell: (says: string) => void): Promise<unknown> {
    opened ??= openRecord(path, { create: false });
    if ('add' in task) return add(opened, task.add, tell);
    if ('correct' in task) return correct(opened, task.correct, task.said, task.author);
    return undo(opened, task.undo, task.author);
  }

  async function add(record: OpenRecord, document: Document, tell: (says: string) => void) {
    tell('finding who says what');
    const findings: Finding[] = [];
    const added = await addDocument(record, document, await tagger.load(), {
      onFinding: (finding) => findings.push(finding),
      onFound: (statements) => tell(`adding ${statements} statements`),
    });
    if (!added) throw usage(findings[0]?.message ?? 'no article is found in it');
    const { came, article } = added;
    if (needsUpdate(record, { added: came === 'unchanged' ? 0 : 1 })) {
      tell('comparing with the rest of the record');
      await updateDerivedData(record);
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
  // An address is whole: the beginning of an id is for the command line.
  if (statement?.id !== id) throw noStatement(id);
  const numbers = await correctStatement(record, statement, said, author);
  if (numbers.length === 0) throw usage('say what is wrong: fill in one of the fields');
  return numbers;
}

async function undo(record: OpenRecord, number: number, author: Author): Promise<number> {
  const [made] = await undoCorrections(record, [number], author);
  return made!;
}
