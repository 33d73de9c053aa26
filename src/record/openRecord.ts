import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Article,
  ArticleCorrection,
  ArticleSpeaker,
  Author,
  ContentDigests,
  Correction,
  Document,
  Facets,
  Linker,
  Outlets,
  Person,
  PersonCorrection,
  PublisherView,
  Removal,
  ReplyCandidate,
  SaidByMonth,
  Statement,
  StatementCheck,
  StatementCorrection,
  StatementInput,
  StatementInText,
  TimelineDimension,
  TimelinePeriod,
} from '../data/index.ts';
import { articleId } from '../data/index.ts';
import { recordDamaged, recordMissing, recordReadonly } from '../errors.ts';
import { type AlertStore, alertStore } from './alerts/alertStore.ts';
import { type Likeness, type LikeVersion, likeVersions } from './articles/likeVersions.ts';
import { type DateOf, redate } from './articles/redate.ts';
import { removalAt, removalOfArticle } from './articles/removals.ts';
import { type Bytes, removeArticle } from './articles/removeArticle.ts';
import { addWritten, type WordsReader, type WrittenStatement } from './corrections/addWritten.ts';
import { correct, undo } from './corrections/correct.ts';
import {
  type Corrected,
  type CorrectionsAsked,
  correction,
  corrections,
  countCorrections,
  sameCorrection,
} from './corrections/corrections.ts';
import { redact } from './corrections/redact.ts';
import { chainDigest, contentDigests } from './digests/contentDigests.ts';
import { countReprinted, type DuplicateGroup, duplicateGroups } from './duplicates/duplicateGroups.ts';
import { type DuplicateCount, type DuplicateOptions, findDuplicates } from './duplicates/findDuplicates.ts';
import { type Linked, linkSpeakers } from './people/linkSpeakers.ts';
import {
  countPeople,
  type Imported,
  importPeople,
  type PeopleAsked,
  type PeopleSource,
  type PersonCounted,
  people,
  peopleCounted,
  peopleOfBlocks,
  person,
} from './people/people.ts';
import { lastNames, personIdsByName, speakersIn } from './people/personIdsByName.ts';
import { checksIn, correctedIn } from './review/checks.ts';
import { type ReviewQueue, reviewQueue } from './review/reviewQueue.ts';
import { addWords } from './schema/addWords.ts';
import { backup } from './schema/backup.ts';
import { type Database, openDatabase } from './schema/database.ts';
import { migrate } from './schema/migrate.ts';
import {
  BUSY,
  CANTOPEN,
  guarded,
  guardedEach,
  IOERR_SHMSIZE,
  READONLY,
  sqliteCode,
  toSqliteError,
} from './schema/sqliteErrors.ts';
import { count } from './search/count.ts';
import {
  countWithoutEmbedding,
  embeddingOf,
  lacksEmbeddings,
  type StatementEmbedding,
  type StatementText,
  saveEmbeddings,
  withoutEmbedding,
} from './search/embeddings.ts';
import { facets, outlets } from './search/facets.ts';
import { find, findIds } from './search/find.ts';
import { type CountInPeriod, overTime } from './search/overTime.ts';
import type { Query } from './search/query.ts';
import { personSaid, replyCandidates, type Speaking, saidByMonth, speaking } from './search/said.ts';
import { completed, peopleBeginning, publishersCalled } from './search/suggestions.ts';
import { type SourceStore, sourceStore } from './sources/sourceStore.ts';
import { type Added, add, type Keep, type Maker } from './statements/add.ts';
import {
  type ArticleRow,
  type ArticlesQuery,
  articleList,
  countArticles,
  publishers,
} from './statements/articleList.ts';
import {
  article,
  articles,
  document,
  type Reference,
  reference,
  references,
  statement,
  statements,
  statementsBy,
} from './statements/articles.ts';
import type { Carried } from './statements/compareStatements.ts';
import {
  type ContainerProgress,
  cameFromElsewhere,
  containerProgress,
  saveContainerProgress,
} from './statements/containerProgress.ts';
import { countOutdated, type Outdated, outdated, replaceReading } from './statements/reprocess.ts';
import { type Version, versions } from './statements/versions.ts';
import type { Derive } from './verify/articleProblems.ts';
import type { Problem } from './verify/problem.ts';
import { type Progress, type VerifyOptions, verify, verifyReference } from './verify/verify.ts';
import { type WatchStore, watchStore } from './watch/watchStore.ts';

export type OpenOptions = {
  /** Whether to create the record if it does not exist; true by default. */
  create?: boolean;
  /** Only to read; false by default. */
  readOnly?: boolean;
  /** How long to wait for another program's lock, in milliseconds; 10,000 by default. */
  busyTimeout?: number;
};

export type Counts = { documents: number; articles: number; statements: number; speakers: number };

/** An open record. Every method may throw the record- and disk- errors of `src/errors.ts`. */
export type OpenRecord = {
  readonly path: string;
  /** What is kept of alerts. */
  readonly alerts: AlertStore;
  /** What is counted of who is quoted. */
  readonly sources: SourceStore;
  /** What is kept of watching feeds. */
  readonly watch: WatchStore;
  /** All or nothing, and adding twice is adding once. @throws RangeError when what is given breaks the contract */
  add(
    document: Document,
    article: Article,
    statements: readonly Statement[],
    maker: Maker,
    keep?: Keep,
  ): Added;
  /** How far a container was added; null where it was not begun. */
  containerProgress(sha256: string): ContainerProgress | null;
  saveContainerProgress(progress: ContainerProgress): void;
  /** Whether an article of the record has the bytes of a document and came from another place in the same container. */
  cameFromElsewhere(document: Document): boolean;
  /** Whether this document, from this place, was added: a run that was cut off skips it. */
  has(sha256: string, uri: string): boolean;
  find(query?: Query): Generator<Statement>;
  /** The ids of what a query finds, in its order; {@link OpenRecord.statementsBy} reads them. */
  findIds(query?: Query): string[];
  /** How many statements a query finds without a limit. */
  count(query?: Query): number;
  /** Counts what a query finds, by speaker, act, publisher, month and condition, without a limit. */
  facets(query?: Query): Facets;
  /** The same by publisher, side by side. */
  outlets(query?: Query): Outlets;
  /** All statements of the newest versions of articles, in the order these were added. */
  statements(): Generator<Statement>;
  /** Statement with this id, or whose id begins with it; null if no statement or more than one matches. */
  statement(id: string): Statement | null;
  /** The statements with these ids, in their order; those that are not there, or that people said are none, are left out. */
  statementsBy(ids: readonly string[]): Generator<Statement>;
  /** Newest versions of articles in an order, some of them, without their texts. */
  articleList(query?: ArticlesQuery): ArticleRow[];
  /** How many these are without a limit. */
  countArticles(publisher?: string): number;
  /** The publishers of the record, the one with most articles first. */
  publishers(): PublisherView[];
  articles(): Generator<Article>;
  article(id: string): Article | null;
  /** The bytes as they came in, from the first place they came from, or from `uri`; null as well where they are kept by reference. */
  document(sha256: string, uri?: string): Document | null;
  /** Imports a people list, all or nothing; importing the same list again changes nothing. */
  importPeople(people: readonly Person[], teller: PeopleSource): Imported;
  /** The people in the order of their names; those with `words` in one of theirs, where words are given; the first `from` are passed over. */
  people(words?: string, from?: number): Generator<Person>;
  /** The people with the number of their statements: all by name, or those who speak, the one with most statements first. */
  peopleCounted(asked: PeopleAsked): Generator<PersonCounted>;
  /** How many people that list has. */
  countPeople(asked: PeopleAsked): number;
  person(id: string): Person | null;
  /** The other people with the surname of a person, or the first letters of a body: whoever may be the same. */
  peopleOfBlocks(id: string): Person[];
  /** The people one of whose names has a word that begins so, the one who speaks in most articles first. */
  peopleBeginning(words: string, most: number): { readonly id: string; readonly name: string }[];
  /** The publishers whose names have a word that begins so, the one with most articles first. */
  publishersCalled(words: string, most: number): string[];
  /** What is typed with its last word completed by those of the record's contents, the most frequent first. */
  completed(typed: string, most: number): string[];
  /**
   * Links the speakers to people where anything has changed since it was done last, or `all` of them again: a statement's speakers then name
   * their people.
   */
  linkSpeakers(linker: Linker, program: string, all?: boolean): Linked;
  /**
   * What a person says of a statement instead of the machine, or of who is who: a row that stays and can be undone. Gives its number.
   * @throws OnrecordError usage, where it does not fit what is in the record
   */
  correct(
    of: Corrected,
    correction: StatementCorrection | PersonCorrection | ArticleCorrection,
    author: Author,
    program: string,
  ): number;
  /** Gives the statements of an article the days that their words mean, by the day of its publication. */
  redate(article: string, dateOf: DateOf): void;
  /** Adds a statement that a person wrote. @throws OnrecordError usage, where the article does not have the words, or the record has it already */
  addWritten(
    article: string,
    input: StatementInput,
    author: Author,
    options: { readonly reader: WordsReader; readonly program: string },
  ): WrittenStatement;
  /** The articles of other addresses that may be the same as one, and that nobody joined with it; `by` says what is looked at. */
  likeVersions(article: Article, by?: readonly Likeness[]): LikeVersion[];
  /** Removes an article with all versions. @throws OnrecordError usage, where there is none, or no reason is given */
  removeArticle(id: string, bytes: Bytes, author: Author, program: string): number;
  /** Who removed the article of this id; null where nobody did. */
  removalOf(article: string): Removal | null;
  /** Who keeps out what is read at a place; null where nobody does. */
  removalAt(uri: string, sha256: string): Removal | null;
  /** Several writes, all or nothing. */
  together<T>(work: () => T): T;
  /** Takes a correction back. @throws OnrecordError usage */
  undo(number: number, author: Author, program: string): number;
  /** Takes author and reason out of a correction for good; what it corrects stays. @throws OnrecordError usage */
  redact(number: number, author: Author, program: string): void;
  /** The number of a correction that says just this, and holds; null if there is no such correction: a command that was cut off need not say it twice. */
  sameCorrection(
    of: Corrected,
    correction: StatementCorrection | PersonCorrection | ArticleCorrection,
    author: Author,
  ): number | null;
  /** Corrections, in the order they were made where nothing else is asked; undone and undoing ones too. */
  corrections(asked?: CorrectionsAsked): Generator<Correction>;
  /** How many there are, or of the statement with this id. */
  countCorrections(statement?: string): number;
  /** Statements for a person to look at, the least sure first. */
  reviewQueue(asked: { readonly below: number; readonly limit: number; readonly from: number }): ReviewQueue;
  /** Who checked statements of the article with this id, by the ids of these. */
  checksIn(article: string): ReadonlyMap<string, StatementCheck>;
  /** The statements of the article with this id that a correction changed, by their ids. */
  correctedIn(article: string): ReadonlySet<string>;
  /** Correction with this number; null if there is no such correction. */
  correction(number: number): Correction | null;
  /** What was read at a place, each time its bytes were others, with what became of the statements; the first version first. */
  versions(uri: string): Version[];
  /** The same at the place of the article with this id; none where there is no such article. */
  versionsOf(article: string): Version[];
  /** The documents of which the record keeps only digest and place, in the order of their articles. */
  references(): Generator<Reference>;
  /** The document of an article, or with this SHA-256, where it is kept by reference; else null. */
  reference(of: { article: string } | { sha256: string }): Reference | null;
  /** The document that an article was read from, from its own place; null where there is no such article, or it is kept by reference. */
  documentOf(article: string): Document | null;
  /** The documents that another program or model read than this one. */
  outdated(maker: Maker): Generator<Outdated>;
  countOutdated(maker: Maker): number;
  /** Puts another reading of a document in the place of the one that is there, all or nothing; corrections stay. */
  replaceReading(article: Article, statements: readonly Statement[], maker: Maker): Carried[];
  /** How many of the statements that a query finds were said in each period: of all, and divided by act, person or publisher. */
  overTime(
    query: Query,
    asked: { readonly by: TimelineDimension; readonly per: TimelinePeriod },
  ): { readonly all: readonly CountInPeriod[]; readonly divided: readonly CountInPeriod[] };
  /** The people who speak in the record, the one with most statements first. */
  speaking(): Speaking[];
  /** How much a person said in each month, each statement once; also what has no meaning. */
  saidByMonth(person: string): SaidByMonth;
  /** What a person said, in order of time, each statement once; only what has a meaning. */
  personSaid(person: string): Generator<StatementInText>;
  /** What people themselves said between two days, each statement once; only what has a meaning. */
  replyCandidates(
    people: readonly string[],
    days: { readonly since: string; readonly until: string },
  ): ReplyCandidate[];
  /** The last words of the names of people, as `fold` writes them. */
  lastNames(): ReadonlySet<string>;
  /** Ids of the people who have the given names, by name as `fold` writes it. */
  personIdsByName(names: Iterable<string>): ReadonlyMap<string, readonly string[]>;
  /** Who speaks in articles, by the ids of these. */
  speakersIn(articles: Iterable<string>): ReadonlyMap<string, readonly ArticleSpeaker[]>;
  /** Whether some statement has no meaning by any model. */
  lacksEmbeddings(): boolean;
  /** What a statement means, by whatever model; null where that is not known. */
  embeddingOf(id: string): Int8Array | null;
  countWithoutEmbedding(model: string): number;
  withoutEmbedding(model: string, limit: number): StatementText[];
  saveEmbeddings(meanings: readonly StatementEmbedding[], model: string): void;
  /** Finds the near-duplicates among statements of several articles that came, went or changed since it was done last, or `all`. */
  findDuplicates(options?: DuplicateOptions): DuplicateCount;
  duplicateGroups(
    ids?: readonly string[],
    asked?: { readonly reprinted?: boolean },
  ): Generator<DuplicateGroup>;
  countReprinted(): number;
  /** Writes the record as it is now to another file, while it is in use. @throws OnrecordError usage where there is one */
  backup(path: string, options?: { withWords?: boolean }): void;
  counts(): Counts;
  /** A number that is another one once another program has written to the record. */
  version(): number;
  /** The digests of all that the record holds, as they were written; {@link OpenRecord.verify} says whether they are true. */
  contentDigests(): ContentDigests;
  /** The digest of a correction, which covers all before it, in hex; null if there is no correction of this number. */
  correctionDigest(number: number): string | null;
  removalDigest(number: number): string | null;
  /** Everything that does not hold; `derive` finds a span's words in the document again. */
  verify(derive: Derive, progress?: Progress, options?: VerifyOptions): Generator<Problem>;
  /** Everything that does not hold of an article whose document, kept by reference, was read again, or is not there for the reason given. */
  verifyReference(article: string, document: Document | string, derive: Derive): Generator<Problem>;
  close(): void;
  [Symbol.dispose](): void;
};

/**
 * Opens the record in the file `path`, and creates it if it does not exist.
 * @throws OnrecordError record-missing, record-damaged, record-newer, record-readonly, record-locked, disk-full
 *
 * @example
 * using record = openRecord('onrecord.db');
 * for (const { speaker, content } of record.find({ words: 'railway', act: 'promise' })) console.log(speaker?.name, content.text);
 */
export function openRecord(path: string, options: OpenOptions = {}): OpenRecord {
  const db = guarded(path, () => open(path, options));
  return {
    path,
    alerts: alertStore(db, path),
    sources: sourceStore(db, path),
    watch: watchStore(db, path),
    add: (...given) => guarded(path, () => add(db, ...given)),
    containerProgress: (sha256) => guarded(path, () => containerProgress(db, sha256)),
    saveContainerProgress: (progress) => guarded(path, () => saveContainerProgress(db, progress)),
    cameFromElsewhere: (document) => guarded(path, () => cameFromElsewhere(db, document)),
    has: (sha256, uri) =>
      guarded(
        path,
        () =>
          db.get('SELECT 1 FROM articles WHERE uri = ? AND sha256 = ?', uri, sha256) !== undefined ||
          removalAt(db, uri, articleId(uri, sha256)) !== null,
      ),
    find: (query = {}) => {
      const found = guarded(path, () => find(db, query));
      return guardedEach(path, () => found);
    },
    findIds: (query = {}) => guarded(path, () => findIds(db, query)),
    count: (query = {}) => guarded(path, () => count(db, query)),
    outlets: (query = {}) => guarded(path, () => outlets(db, query)),
    facets: (query = {}) => guarded(path, () => facets(db, query)),
    statements: () =>
      guardedEach(path, () =>
        statements(db, 'WHERE s.rejected = 0 AND a.replaced_by IS NULL ORDER BY s.article, s.number'),
      ),
    statement: (id) => guarded(path, () => statement(db, id)),
    statementsBy: (ids) => guardedEach(path, () => statementsBy(db, ids)),
    together: (work) => guarded(path, () => db.atomically(work)),
    articleList: (query = {}) => guarded(path, () => articleList(db, query)),
    countArticles: (publisher) => guarded(path, () => countArticles(db, publisher)),
    publishers: () => guarded(path, () => publishers(db)),
    articles: () => guardedEach(path, () => articles(db)),
    article: (id) => guarded(path, () => article(db, id)),
    document: (sha256, uri) => guarded(path, () => document(db, sha256, uri ?? null)),
    importPeople: (...given) => guarded(path, () => importPeople(db, ...given)),
    people: (...given) => guardedEach(path, () => people(db, ...given)),
    peopleCounted: (asked) => guardedEach(path, () => peopleCounted(db, asked)),
    countPeople: (asked) => guarded(path, () => countPeople(db, asked)),
    person: (id) => guarded(path, () => person(db, id)),
    peopleOfBlocks: (id) => guarded(path, () => peopleOfBlocks(db, id)),
    peopleBeginning: (...given) => guarded(path, () => peopleBeginning(db, ...given)),
    publishersCalled: (...given) => guarded(path, () => publishersCalled(db, ...given)),
    completed: (...given) => guarded(path, () => completed(db, ...given)),
    correct: (of, correction, author, program) =>
      guarded(path, () => correct(db, of, correction, author, program)),
    addWritten: (...given) => guarded(path, () => addWritten(db, ...given)),
    likeVersions: (...given) => guarded(path, () => likeVersions(db, ...given)),
    removeArticle: (...given) => guarded(path, () => removeArticle(db, ...given)),
    removalOf: (id) => guarded(path, () => removalOfArticle(db, id)),
    removalAt: (uri, sha256) => guarded(path, () => removalAt(db, uri, articleId(uri, sha256))),
    redate: (...given) => guarded(path, () => redate(db, ...given)),
    undo: (...given) => guarded(path, () => undo(db, ...given)),
    redact: (...given) => guarded(path, () => redact(db, ...given)),
    sameCorrection: (...given) => guarded(path, () => sameCorrection(db, ...given)),
    corrections: (asked) => guardedEach(path, () => corrections(db, asked)),
    countCorrections: (statement) => guarded(path, () => countCorrections(db, statement)),
    reviewQueue: (asked) => guarded(path, () => reviewQueue(db, asked)),
    checksIn: (id) => guarded(path, () => checksIn(db, id)),
    correctedIn: (id) => guarded(path, () => correctedIn(db, id)),
    correction: (number) => guarded(path, () => correction(db, number)),
    versions: (uri) => guarded(path, () => versions(db, uri)),
    versionsOf: (id) =>
      guarded(path, () => {
        const found = article(db, id);
        return found ? versions(db, found.uri) : [];
      }),
    references: () => guardedEach(path, () => references(db)),
    reference: (of) => guarded(path, () => reference(db, of)),
    documentOf: (id) =>
      guarded(path, () => {
        const found = article(db, id);
        return found && document(db, found.sha256, found.uri);
      }),
    outdated: (maker) => guardedEach(path, () => outdated(db, maker)),
    countOutdated: (maker) => guarded(path, () => countOutdated(db, maker)),
    replaceReading: (...given) => guarded(path, () => replaceReading(db, ...given)),
    overTime: (...given) => guarded(path, () => overTime(db, ...given)),
    speaking: () => guarded(path, () => speaking(db)),
    saidByMonth: (id) => guarded(path, () => saidByMonth(db, id)),
    personSaid: (id) => guardedEach(path, () => personSaid(db, id)),
    replyCandidates: (...given) => guarded(path, () => replyCandidates(db, ...given)),
    lastNames: () => guarded(path, () => lastNames(db)),
    personIdsByName: (names) => guarded(path, () => personIdsByName(db, names)),
    speakersIn: (ids) => guarded(path, () => speakersIn(db, ids)),
    countWithoutEmbedding: (model) => guarded(path, () => countWithoutEmbedding(db, model)),
    embeddingOf: (id) => guarded(path, () => embeddingOf(db, id)),
    lacksEmbeddings: () => guarded(path, () => lacksEmbeddings(db)),
    withoutEmbedding: (...given) => guarded(path, () => withoutEmbedding(db, ...given)),
    saveEmbeddings: (...given) => guarded(path, () => saveEmbeddings(db, ...given)),
    findDuplicates: (options) => guarded(path, () => findDuplicates(db, options)),
    duplicateGroups: (...given) => guardedEach(path, () => duplicateGroups(db, ...given)),
    countReprinted: () => guarded(path, () => countReprinted(db)),
    backup: (to, { withWords = false } = {}) =>
      backup(db, to, withWords ? (copy) => addWords(copy) : undefined),
    linkSpeakers: (...given) => guarded(path, () => linkSpeakers(db, ...given)),
    counts: () => guarded(path, () => counts(db)),
    version: () => guarded(path, () => Number(db.get('PRAGMA data_version')?.data_version)),
    contentDigests: () => guarded(path, () => contentDigests(db)),
    correctionDigest: (number) => guarded(path, () => chainDigest(db, 'corrections', number)),
    removalDigest: (number) => guarded(path, () => chainDigest(db, 'removals', number)),
    verify: (...given) => namingDamage(path, verify(db, path, ...given)),
    verifyReference: (...given) => namingDamage(path, verifyReference(db, ...given)),
    close: () => db.close(),
    [Symbol.dispose]: () => db.close(),
  };
}

function open(
  path: string,
  { create = true, readOnly = false, busyTimeout = 10_000 }: OpenOptions,
): Database {
  check(path, create && !readOnly, readOnly);
  const db = connect(path, readOnly, busyTimeout);
  try {
    const current = migrate(db, path, readOnly);
    if (!readOnly) useLog(db, busyTimeout);
    if (current) return db;
  } catch (error) {
    db.close();
    throw error;
  }
  // An older record is brought up to date before it is read.
  db.close();
  open(path, { create: false, busyTimeout }).close();
  return open(path, { readOnly, busyTimeout });
}

/** What can be seen before SQLite is asked, whose messages are less to the point. */
function check(path: string, create: boolean, readOnly: boolean): void {
  if (!existsSync(path)) {
    if (!create || !existsSync(dirname(path))) throw recordMissing(path);
    return;
  }
  const found = statSync(path);
  if (found.isDirectory()) throw recordDamaged(path, 'it is a folder');
  // Opening a pipe would wait for who writes to it.
  if (!found.isFile()) throw recordDamaged(path, 'it is a pipe, a socket or a device and no file');
  if (readOnly) return;
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw recordReadonly(path, error);
  }
}

function connect(path: string, readOnly: boolean, busyTimeout: number): Database {
  const db = openDatabase(path, { readOnly, busyTimeout });
  try {
    db.get('SELECT count(*) FROM sqlite_master');
    return db;
  } catch (error) {
    db.close();
    if (!readOnly || !cannotShare(error) || logged(path)) throw error;
    // Nobody can write there, so that the file can be read without the one that readers share with a writer.
    const url = pathToFileURL(path);
    url.searchParams.set('immutable', '1');
    return openDatabase(url, { readOnly, busyTimeout });
  }
}

/** Whether SQLite could not make the `-shm` file: a folder or medium that cannot be written, a full disk. */
function cannotShare(error: unknown): boolean {
  const code = sqliteCode(error) ?? 0;
  return code === IOERR_SHMSIZE || [READONLY, CANTOPEN].includes(code & 0xff);
}

/** Whether there is something in the log that is not in the file yet. */
function logged(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Readers and a writer at once, and no waiting for the disk at each article; a killed program loses nothing. */
function useLog(db: Database, busyTimeout: number): void {
  const giveUp = Date.now() + busyTimeout;
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      return;
    } catch (error) {
      // SQLite does not wait by itself for the lock that changing the mode takes.
      if (((sqliteCode(error) ?? 0) & 0xff) !== BUSY || Date.now() > giveUp) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function counts(db: Database): Counts {
  using _moment = db.moment();
  const count = (table: string) => Number(db.get(`SELECT count(*) AS n FROM ${table}`)?.n);
  return {
    documents: count('documents'),
    articles: count('articles'),
    statements: count('statements'),
    speakers: count('speakers'),
  };
}

/** A file that is damaged is what verify is for: it is named among the problems, not thrown. */
function* namingDamage(path: string, problems: Iterable<Problem>): Generator<Problem> {
  try {
    yield* problems;
  } catch (error) {
    const known = toSqliteError(path, error);
    if (!(known instanceof Error && 'code' in known && known.code === 'record-damaged')) throw known;
    yield { what: 'file', id: path, uri: null, message: (error as Error).message };
  }
}
