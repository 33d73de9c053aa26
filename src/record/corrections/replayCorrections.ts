import {
  type Article,
  BY_A_PERSON,
  type Correction,
  type Marked,
  makePart,
  type Part,
  type Span,
  type Statement,
  type StatementCorrection,
  spanProblem,
  statementId,
  textOf,
  withSpeakers,
} from '../../data/index.ts';
import type { Database } from '../schema/database.ts';
import { statementsOf, unlinked } from '../statements/articles.ts';
import { parseStatement } from '../statements/parseStatement.ts';
import { STDIN_URI } from '../statements/stdinUri.ts';
import { referenceTo } from '../statements/storedArticle.ts';
import {
  type ArticleRow,
  addStatement,
  forgetSpeakers,
  rewriteStatement,
  writeCorrectedDigest,
} from '../statements/writeStatement.ts';
import { applyCorrections } from './applyCorrections.ts';
import { correctionsAt } from './corrections.ts';
import { ALIKE, sharedPart } from './sharedPart.ts';
import { spansOf } from './textQuote.ts';

type Corrections = readonly (StatementCorrection & Correction)[];
/** A statement of the article as the machine found it. */
type Machine = { readonly number: number; readonly statement: Statement };

/**
 * Rebuilds the statements of an article from what the machine found and the corrections for its URI. It starts from the
 * beginning, so it can run whenever either has changed. A correction applies to the statement with its id, or else to
 * the one whose content covers the same words. If the machine no longer finds one, the statement that was corrected is
 * kept as it was.
 */
export function replayCorrections(db: Database, place: ArticleRow): void {
  const restored = restoreMachine(db, place);
  const groups = correctionsAt(db, place.article.uri);
  const removal =
    db.get('SELECT removed_by FROM articles WHERE number = ?', place.number)?.removed_by ?? null;
  if (!restored && groups.size === 0 && removal === null) return;
  const machine = numbered(db, place);
  // Versions of a statement have different ids; corrections of any of them are applied together.
  const held = new Map<number, { found: Machine; corrections: Corrections }>();
  for (const [id, corrections] of groups) {
    const own = machine.find(({ statement }) => statement.id === id);
    // Articles from standard input are not versions of each other.
    const foreign = corrections[0]?.before?.statement.article.id !== place.article.id;
    if (!own && place.article.uri === STDIN_URI && foreign) continue;
    const found =
      own ??
      likeliest(corrections, machine, place.article, ({ number }) => !held.has(number)) ??
      likeliest(corrections, machine, place.article, () => true, 1) ??
      kept(db, place, corrections);
    if (!found) continue;
    const before = held.get(found.number)?.corrections ?? [];
    const all = [...before, ...corrections].toSorted((a, b) => a.number - b.number);
    held.set(found.number, { found, corrections: all });
  }
  for (const { found, corrections } of held.values()) hold(db, place, found, corrections);
  if (removal !== null) hideAll(db, place, Number(removal));
  // Not earlier, because a speaker who is corrected and linked again is an existing one.
  forgetSpeakers(db, place.number);
}

/** Restores the statements of an article as the machine found them; returns whether corrections had changed any. */
export function restoreMachine(db: Database, place: ArticleRow): boolean {
  const rows = db.all(
    `SELECT m.* FROM machine_statements AS m JOIN statements AS s ON s.number = m.statement WHERE s.article = ?`,
    place.number,
  );
  for (const { statement, told: json, found } of rows) {
    const number = Number(statement);
    if (found === 0) db.run('DELETE FROM statements WHERE number = ?', number);
    else {
      rewriteStatement(db, place, number, parseStatement(String(json)));
      db.run('UPDATE statements SET rejected = 0 WHERE number = ?', number);
    }
    db.run('DELETE FROM machine_statements WHERE statement = ?', number);
    db.run('DELETE FROM corrected WHERE statement = ?', number);
  }
  return rows.length > 0;
}

/** Hides the statements of an article that was removed, as if each had been rejected. */
function hideAll(db: Database, place: ArticleRow, removal: number): void {
  for (const shown of numbered(db, place))
    writeHeld(db, place, shown, { statement: shown.statement, rejected: true, by: [removal] });
}

function numbered(db: Database, { number, article }: ArticleRow): Machine[] {
  const numbers = db.all('SELECT number FROM statements WHERE article = ? ORDER BY number', number);
  const statements = statementsOf(db, number, article);
  return numbers.map((row, i) => ({ number: Number(row.number), statement: unlinked(db, statements[i]!) }));
}

function likeliest(
  corrections: Corrections,
  machine: readonly Machine[],
  { text }: Article,
  may: (one: Machine) => boolean,
  least = ALIKE,
): Machine | undefined {
  const wanted = correctedContents(corrections, text);
  const scored = machine
    .filter(may)
    .map((one) => ({
      one,
      score: Math.max(0, ...wanted.map((spans) => sharedPart(spans, one.statement.content.spans))),
    }))
    .toSorted((a, b) => b.score - a.score);
  return scored[0] && scored[0].score >= least ? scored[0].one : undefined;
}

/** The spans of the content in this text, as the machine found them and as people corrected them. */
function correctedContents(corrections: Corrections, text: string): Span[][] {
  const places = corrections.flatMap((one) => [
    ...(one.before ? [one.before.content] : []),
    ...(one.what === 'spans' && one.value.content ? [one.value.content] : []),
  ]);
  return places.map((place) => spansOf(place, text)).filter((spans) => spans !== null);
}

/** The statement as it was when it was first corrected, if its words are still there and it was not rejected. */
function kept(db: Database, place: ArticleRow, corrections: Corrections): Machine | null {
  const before = corrections[0]?.before;
  if (!before || corrections.every(({ what }) => what === 'not-a-statement')) return null;
  // A statement that a person wrote exists until the correction that added it is undone.
  if (before.statement.model === BY_A_PERSON && corrections.every(({ what }) => what !== 'add')) return null;
  const { text } = place.article;
  const content = spansOf(before.content, text);
  const cue = spansOf(before.cue, text);
  if (!content || !cue) return null;
  const mentions = before.mention.map((one) => spansOf([one], text)?.[0]);
  const statement = movedTo(before.statement, place.article, { content, cue, mentions });
  if (db.get('SELECT 1 FROM statements WHERE id = ?', statement.id)) return null;
  const number = addStatement(db, place, statement);
  const json = JSON.stringify(statement);
  db.run('INSERT INTO machine_statements VALUES (?, ?, 0)', number, json);
  writeCorrectedDigest(db, place, number, statement, {
    ...{ rejected: false, corrections: [] },
    machine: { json, found: 0 },
  });
  return { number, statement };
}

/**
 * A statement of another reading in this reading of the article. Parts that are not at the same distance from its
 * content are left out.
 */
function movedTo(
  statement: Statement,
  article: Article,
  { content, cue, mentions }: { content: Span[]; cue: Span[]; mentions: readonly (Span | undefined)[] },
): Statement {
  const { text } = article;
  const by = (content[0]?.[0] ?? 0) - (statement.content.spans[0]?.[0] ?? 0);
  const move = ([start, end]: Span): Span => [start + by, end + by];
  const part = (part: Part | null): Part | null => {
    const spans = part?.spans.map(move) ?? [];
    return part && spanProblem(text, spans) === null && textOf(text, spans) === part.text
      ? { ...part, spans }
      : null;
  };
  const marked = <T extends Marked>(mark: T | null): T | null => {
    const span = mark && move(mark.span);
    return mark && span && text.slice(...span) === mark.text ? { ...mark, span } : null;
  };
  const source = part(statement.source);
  const moved = {
    ...statement,
    article: referenceTo(article),
    id: statementId(article.id, { source: source?.spans ?? [], cue, content }),
    source,
    cue: makePart(text, cue),
    content: makePart(text, content) ?? statement.content,
    within: null,
    conditions: statement.conditions.flatMap((one) => marked(one) ?? []),
    addressee: marked(statement.addressee),
    saidAt: marked(statement.saidAt),
    occasion: marked(statement.occasion),
  };
  const speakers = statement.speakers.flatMap((speaker, i) =>
    mentions[i] ? [{ ...speaker, mention: mentions[i] }] : [],
  );
  return withSpeakers(moved, speakers.length === statement.speakers.length ? speakers : []);
}

function hold(
  db: Database,
  place: ArticleRow,
  { number, statement }: Machine,
  corrections: Corrections,
): void {
  const { statement: corrected, rejected, applied } = applyCorrections(statement, corrections, place.article);
  if (!applied.includes(true)) return;
  rewriteStatement(db, place, number, corrected);
  const by = corrections.filter((_, i) => applied[i]).map((one) => one.number);
  writeHeld(db, place, { number, statement }, { statement: corrected, rejected, by });
}

/**
 * Stores which corrections changed a statement, what the machine found if this is the first change, and the digest of
 * both.
 */
function writeHeld(
  db: Database,
  place: ArticleRow,
  { number, statement: machine }: Machine,
  {
    statement,
    rejected,
    by,
  }: { readonly statement: Statement; readonly rejected: boolean; readonly by: readonly number[] },
): void {
  db.run(
    'INSERT INTO machine_statements VALUES (?, ?, 1) ON CONFLICT (statement) DO NOTHING',
    ...[number, JSON.stringify(machine)],
  );
  db.run('UPDATE statements SET rejected = ? WHERE number = ?', rejected ? 1 : 0, number);
  for (const one of by) db.run('INSERT INTO corrected VALUES (?, ?)', number, one);
  const held = db.all('SELECT correction FROM corrected WHERE statement = ? ORDER BY correction', number);
  const stored = db.get('SELECT told, found FROM machine_statements WHERE statement = ?', number);
  writeCorrectedDigest(db, place, number, statement, {
    rejected,
    machine: { json: String(stored?.told), found: Number(stored?.found) },
    corrections: held.map(({ correction }) => Number(correction)),
  });
}
