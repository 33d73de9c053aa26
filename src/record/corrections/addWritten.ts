import {
  type Article,
  type Author,
  BY_A_PERSON,
  type Kind,
  makePart,
  type Span,
  type Statement,
  type StatementInput,
  spanProblem,
  statementId,
  type WordsSaid,
} from '../../data/index.ts';
import { usage } from '../../errors.ts';
import type { Database } from '../schema/database.ts';
import { statementsOf } from '../statements/articles.ts';
import { spansFor } from '../statements/spansFor.ts';
import { statementProblem } from '../statements/statementProblem.ts';
import { referenceTo, unpackArticle } from '../statements/storedArticle.ts';
import { applyCorrections } from './applyCorrections.ts';
import { holdAt } from './correct.ts';
import { writeCorrection } from './corrections.ts';
import { correctionsFromInput } from './correctionsFromInput.ts';
import { ALIKE, sharedPart } from './sharedPart.ts';
import { textQuoteOf } from './textQuote.ts';

/**
 * Data about the words of a statement that only reading the article gives: the connective of a condition, and the kind
 * of a content.
 */
export type WordsReader = {
  readonly connectiveOf: (condition: string) => string;
  readonly kindOf: (article: Article, cue: readonly Span[], content: readonly Span[]) => Kind;
};

/** The id of a statement that a person wrote, and the number of the correction that adds it. */
export type WrittenStatement = { readonly statement: string; readonly correction: number };

/**
 * Adds a statement that the program missed to all versions of the article that have its words.
 * @throws OnrecordError `usage` if there is no such article, it does not have the words, or the record already has the
 * statement
 */
export function addWritten(
  db: Database,
  id: string,
  input: StatementInput,
  author: Author,
  { reader, program }: { readonly reader: WordsReader; readonly program: string },
): WrittenStatement {
  return db.atomically(() => {
    const row = db.get('SELECT number, text, fields FROM articles WHERE id = ? AND removed_by IS NULL', id);
    if (!row) throw usage(`there is no article ${id}`);
    const article = unpackArticle(row);
    const statement = statementIn(article, input, reader);
    const same = statementsOf(db, Number(row.number), article).find(
      (one) => one.id === statement.id || sharedPart(one.content.spans, statement.content.spans) >= ALIKE,
    );
    if (same) throw usage(`the record has this statement already: ${same.id}; correct that one`);
    const places = {
      statement,
      cue: textQuoteOf(article.text, statement.cue?.spans ?? []),
      content: textQuoteOf(article.text, statement.content.spans),
      mention: textQuoteOf(
        article.text,
        statement.speakers.map(({ mention }) => mention),
      ),
    };
    const written = {
      ...({ what: 'add', value: true } as const),
      ...{ statement: statement.id, uri: article.uri, before: places },
    };
    const correction = writeCorrection(db, written, author, program);
    holdAt(db, article.uri);
    return { statement: statement.id, correction };
  });
}

/** The statement that a person wrote, with its spans in the article. @throws OnrecordError `usage` */
function statementIn(article: Article, input: StatementInput, reader: WordsReader): Statement {
  const content = spansOf(article, input.content, [0, 0]);
  const near: Span = [content[0]![0], content.at(-1)![1]];
  const part = (words: WordsSaid | null | undefined) =>
    words === null || words === undefined ? [] : spansOf(article, words, near);
  const [source, cue] = [part(input.source), part(input.cue)];
  const plain: Statement = {
    id: statementId(article.id, { source, cue, content }),
    article: referenceTo(article),
    kind: reader.kindOf(article, cue, content),
    source: makePart(article.text, source),
    cue: makePart(article.text, cue),
    content: makePart(article.text, content)!,
    ...{ speaker: null, speakers: [], act: input.act ?? 'assert', negated: input.negated ?? false },
    ...{ within: null, conditions: [], addressee: null, saidAt: null, occasion: null },
    confidence: 1,
    model: BY_A_PERSON,
  };
  const { speaker, role, type, mention, conditions } = input;
  const said = correctionsFromInput(
    plain,
    article,
    { speaker, role, type, mention, conditions },
    reader.connectiveOf,
  ).flatMap((one) => (one.what === 'speaker' || one.what === 'conditions' ? [one] : []));
  const { statement, applied } = applyCorrections(plain, said, article);
  const problem = applied.includes(false)
    ? 'the article does not have these words'
    : statementProblem(article, statement);
  if (problem) throw usage(problem);
  return statement;
}

function spansOf({ text }: Article, words: WordsSaid, near: Span): readonly Span[] {
  if (typeof words === 'string') {
    const found = spansFor(text, words, near);
    if (found.length === 0) throw usage(`there are no words in “${words}”`);
    return found;
  }
  const problem = spanProblem(text, words);
  if (problem) throw usage(`the article does not have these words: ${problem}`);
  return words;
}
