import { type Act, type Author, acts, type Correction } from '../data/index.ts';
import { usage } from '../errors.ts';
import { connectiveOf } from '../extract/index.ts';
import { type CorrectionSaid, correctionsSaid, type OpenRecord } from '../record/index.ts';

/** What the form of a statement's page holds. */
export type Form = Readonly<Record<string, string>>;

/** The corrections of a statement, those too that were undone, in order. */
export function correctionsOf(record: OpenRecord, statement: string): Correction[] {
  return [...record.corrections(statement)].filter(({ what }) => what !== 'undo');
}

/**
 * Writes down what a form says of a statement; what it leaves empty is right.
 * @throws OnrecordError usage, where it says nothing, names nobody as its author, or does not fit the article
 */
export function correctBy(record: OpenRecord, id: string, form: Form, program: string): void {
  const statement = record.statement(id);
  const article = statement && record.article(statement.article.id);
  if (!statement || !article) throw usage('there is no such statement');
  const made = correctionsSaid(statement, article, saidIn(form), connectiveOf);
  if (made.length === 0) throw usage('say what is wrong: fill in one of the fields');
  record.together(() => {
    for (const one of made) record.correct({ statement: id }, one, authorIn(form), program);
  });
}

/** Takes a correction back, as the form says by whom. @throws OnrecordError usage */
export function undoBy(record: OpenRecord, number: string, form: Form, program: string): void {
  record.undo(Number(number), authorIn(form), program);
}

function saidIn(form: Form): CorrectionSaid {
  const given = (name: string) => form[name]?.trim() || undefined;
  const act = given('act');
  if (act !== undefined && !acts.includes(act as Act)) throw usage(`${act}: not an act`);
  const none = (name: string) => (form[`no-${name}`] === 'on' ? null : given(name));
  return {
    act: act as Act | undefined,
    speaker: none('speaker'),
    role: given('role'),
    source: none('source'),
    cue: none('cue'),
    content: given('content'),
    conditions:
      form['no-condition'] === 'on'
        ? []
        : given('condition')
            ?.split('\n')
            .filter((line) => line.trim() !== ''),
    notAStatement: form['not-a-statement'] === 'on' || undefined,
  };
}

function authorIn(form: Form): Author {
  const author = form.author?.trim();
  if (!author) throw usage('say who you are: a correction bears its author');
  return { author, reason: form.reason?.trim() || null };
}
