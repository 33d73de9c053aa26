import {
  type ArticleCorrection,
  type Author,
  type PersonCorrection,
  personCorrectionSchema,
  type Statement,
  type StatementCorrection,
  statementCorrectionSchema,
} from '../../data/index.ts';
import { noStatement, usage } from '../../errors.ts';
import { correctArticle } from '../articles/correctArticle.ts';
import { holdArticles } from '../articles/holdArticle.ts';
import { joinArticles, separateArticles } from '../articles/joinArticles.ts';
import { bringBack } from '../articles/removeArticle.ts';
import { chainArticle } from '../digests/articleDigests.ts';
import { rebuildIdentities } from '../people/rebuildIdentities.ts';
import type { Database } from '../schema/database.ts';
import { statements, unlinked } from '../statements/articles.ts';
import { parseStatement } from '../statements/parseStatement.ts';
import { statementProblem } from '../statements/statementProblem.ts';
import { unpackArticle } from '../statements/storedArticle.ts';
import { applyCorrections } from './applyCorrections.ts';
import { type Corrected, correctionToUndo, writeCorrection } from './corrections.ts';
import { replayCorrections } from './replayCorrections.ts';
import { textQuoteOf } from './textQuote.ts';

/** Stores a correction of a statement, of who somebody is, or of articles, and applies it; returns its number. */
export function correct(
  db: Database,
  of: Corrected,
  correction: StatementCorrection | PersonCorrection | ArticleCorrection,
  author: Author,
  program: string,
): number {
  switch (correction.what) {
    case 'add':
      throw usage('a statement is added by addStatement');
    case 'remove':
      throw usage('an article is removed by removeArticle');
    case 'join':
      return joinArticles(db, correction.value, author, program);
    case 'article':
    case 'publisher':
      return correctArticle(db, correction, author, program);
    case 'link':
    case 'merge':
    case 'split':
    case 'rename':
    case 'gender':
    case 'role-class':
      if ('article' in of) throw usage(`${correction.what} corrects a person, not an article`);
      return correctPerson(db, of, correction, author, program);
    default:
      if (!('statement' in of)) throw usage(`${correction.what} corrects a statement`);
      return correctStatement(db, of.statement, correction, author, program);
  }
}

/**
 * Stores a person's correction of a statement, and applies it in all versions of the article; returns its number.
 * @throws OnrecordError `usage` if there is no such statement, or the correction does not fit the article's text
 */
function correctStatement(
  db: Database,
  id: string,
  given: StatementCorrection,
  author: Author,
  program: string,
): number {
  const correction = statementCorrectionSchema.parse(given);
  return db.atomically(() => {
    const [statement] = statements(db, 'WHERE s.id = ?', [id]);
    if (!statement) throw noStatement(id);
    const machine = machineOf(db, id) ?? unlinked(db, statement);
    const article = unpackArticle(
      db.get('SELECT text, fields FROM articles WHERE id = ?', statement.article.id) ?? {},
    );
    const { statement: corrected, applied } = applyCorrections(statement, [correction], article);
    if (!applied[0]) throw usage(`${id}: the article does not have the words of the correction`);
    const trouble = statementProblem(article, corrected, machine);
    if (trouble) throw usage(`${id}: ${trouble}`);
    const places = {
      statement: machine,
      cue: textQuoteOf(article.text, machine.cue?.spans ?? []),
      content: textQuoteOf(article.text, machine.content.spans),
      mention: textQuoteOf(
        article.text,
        machine.speakers.map(({ mention }) => mention),
      ),
    };
    const written = { ...correction, statement: id, uri: article.uri, before: places };
    const number = writeCorrection(db, written, author, program);
    holdAt(db, article.uri);
    return number;
  });
}

/**
 * Stores a person's correction of who somebody is, and applies it; returns its number.
 * @throws OnrecordError `usage` if nobody has this id
 */
function correctPerson(
  db: Database,
  of: { person: string } | { statement: string },
  given: PersonCorrection,
  author: Author,
  program: string,
): number {
  const correction = personCorrectionSchema.parse(given);
  return db.atomically(() => {
    const place = 'statement' in of ? placeOfStatement(db, of.statement) : { uri: null };
    const person = 'person' in of ? of.person : null;
    const named = [
      person,
      correction.what === 'merge' ? correction.value.into : null,
      correction.what === 'link' ? correction.value.person : null,
    ];
    for (const id of named)
      if (id !== null && !db.get('SELECT 1 FROM people WHERE id = ?', id))
        throw usage(`there is no person ${id}; \`onrecord people list --json\` prints the ids of people`);
    if (correction.what === 'merge' && correction.value.into === person)
      throw usage('a person cannot be merged into itself');
    const statement = 'statement' in of ? of.statement : null;
    const written = { ...correction, person, statement, ...place };
    const number = writeCorrection(db, written, author, program);
    rebuildIdentities(db, program);
    return number;
  });
}

/**
 * Undoes a correction, which stays in the record as undone; returns the number of the correction that undoes it.
 * @throws OnrecordError `usage` if there is no such correction, or it cannot be undone
 */
export function undo(db: Database, number: number, author: Author, program: string): number {
  return db.atomically(() => {
    const undone = correctionToUndo(db, number);
    const { statement, person, uri, before } = undone;
    const undoing = { what: 'undo', value: true, undoes: number, statement, person, uri } as const;
    const made = writeCorrection(db, undoing, author, program);
    if (undone.what === 'remove') bringBack(db, number, undone);
    else if (undone.what === 'join') separateArticles(db, String(uri));
    else if (undone.what === 'article' || undone.what === 'publisher') holdArticles(db, undone, uri);
    else if (before && uri !== null) holdAt(db, uri);
    else rebuildIdentities(db, program);
    return made;
  });
}

/** Applies the corrections for a URI in every version of its article. */
export function holdAt(db: Database, uri: string): void {
  const rows = db.all(
    'SELECT number, program, text, fields FROM articles WHERE uri = ? ORDER BY number',
    uri,
  );
  for (const { number, program, ...row } of rows) {
    replayCorrections(db, { number: Number(number), program: String(program), article: unpackArticle(row) });
    chainArticle(db, Number(number));
  }
}

function machineOf(db: Database, id: string): Statement | null {
  const row = db.get(
    'SELECT m.told FROM machine_statements AS m JOIN statements AS s ON s.number = m.statement WHERE s.id = ?',
    id,
  );
  return row ? parseStatement(String(row.told)) : null;
}

function placeOfStatement(db: Database, id: string): { uri: string } {
  const row = db.get(
    'SELECT a.uri FROM articles AS a JOIN statements AS s ON s.article = a.number WHERE s.id = ?',
    id,
  );
  if (!row) throw noStatement(id);
  return { uri: String(row.uri) };
}
