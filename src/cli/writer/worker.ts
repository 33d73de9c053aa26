/** The thread that writes a record which is served. */
import { workerData } from 'node:worker_threads';
import { answerTasks } from '../../app/background/thread/index.ts';
import type { Author, CorrectionInput, Document } from '../../data/index.ts';
import { noStatement, usage } from '../../errors.ts';
import { connectiveOf } from '../../extract/index.ts';
import { statementsOf } from '../../pipeline.ts';
import { correctionsFromInput, type OpenRecord, openRecord } from '../../record/index.ts';
import { openTagger } from '../input/tagger.ts';
import { PROGRAM_VERSION } from '../programVersion.ts';
import { NEVER } from '../terminal/interrupt.ts';
import { updateAfterCorrections, updateDerivedData } from '../updateDerivedData.ts';
import type { WriterTask } from './tasks.ts';

// Opened with the first task, which is told what is wrong with it.
let opened: OpenRecord | null = null;
let tagger: ReturnType<typeof openTagger> | null = null;

// One after the other, with all that follows: what one is at the middle of would be changed by another.
let last: Promise<unknown> = Promise.resolve();
answerTasks((task: WriterTask, tell) => {
  const done = last.then(() => work(task, tell));
  last = done.catch(() => {});
  return done;
});

function work(task: WriterTask, tell: (says: string) => void): Promise<unknown> {
  if ('add' in task) return add(task.add, tell);
  return 'correct' in task ? correct(task.correct, task.said, task.author) : undo(task.undo, task.author);
}

function open(): OpenRecord {
  opened ??= openRecord(workerData.path, { create: false });
  return opened;
}

async function add(document: Document, tell: (says: string) => void) {
  const record = open();
  tell('finding who says what');
  // Loaded when the first article comes.
  tagger ??= openTagger({});
  const model = await tagger.catch((error) => {
    tagger = null;
    throw error;
  });
  const { article, statements, findings } = await statementsOf(document, model);
  if (!article) throw usage(findings[0]?.message ?? 'no article is found in it');
  tell(`adding ${statements.length} statements`);
  const came = record.add(document, article, statements, { program: PROGRAM_VERSION, model: model.name });
  // What an earlier adding that was cut off left undone, too.
  if (came !== 'unchanged' || record.lacksEmbeddings()) {
    tell('comparing with the rest of the record');
    await updateDerivedData(record, { quiet: true, interrupt: NEVER });
  }
  return { came, article: article.id };
}

async function correct(id: string, said: CorrectionInput, author: Author): Promise<number[]> {
  const record = open();
  const statement = record.statement(id);
  const article = statement && record.article(statement.article.id);
  // An address is whole: the beginning of an id is for the command line.
  if (statement?.id !== id || !article) throw noStatement(id);
  const made = correctionsFromInput(statement, article, said, connectiveOf);
  if (made.length === 0) throw usage('say what is wrong: fill in one of the fields');
  const numbers = record.together(() =>
    made.map((one) => record.correct({ statement: id }, one, author, PROGRAM_VERSION)),
  );
  await updateAfterCorrections(record, made, { quiet: true, interrupt: NEVER });
  return numbers;
}

async function undo(number: number, author: Author): Promise<number> {
  const record = open();
  const made = record.undo(number, author, PROGRAM_VERSION);
  await updateAfterCorrections(record, [record.correction(number)!], { quiet: true, interrupt: NEVER });
  return made;
}
