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
  /** Whether to open it only for reading; false by default. */
  readOnly?: boolean;
  /** How long to wait for another program's lock, in milliseconds; 10,000 by default. */
  busyTimeout?: number;
};

export type Counts = { documents: number; articles: number; statements: number; speakers: number };

/** An open record. Every method may throw the errors about records and disks in `src/errors.ts`. */
export type OpenRecord = {
  readonly path: string;
  /** Storage of alerts. */
  readonly alerts: AlertStore;
  /** Storage of sources and how they are counted. */
  readonly sources: SourceStore;
  /** Storage of what is watched. */
  readonly watch: WatchStore;
  /**
   * Adds all of it or nothing; adding the same again changes nothing.
   * @throws RangeError if the arguments are not valid
   */
  add(
    document: Document,
    article: Article,
    statements: readonly Statement[],
    maker: Maker,
    keep?: Keep,
  ): Added;
  /** How much of a container has been added; null if nothing has. */
  containerProgress(sha256: string): ContainerProgress | null;
  saveContainerProgress(progress: ContainerProgress): void;
  /** Whether the record has an article with the bytes of this document, from another position in the same container. */
  cameFromElsewhere(document: Document): boolean;
  /** Whether this document was added from this URI; a run that was interrupted skips it. */
  has(sha256: string, uri: string): boolean;
  find(query?: Query): Generator<Statement>;
  /** The ids of the statements that a query finds, in its order; {@link OpenRecord.statementsBy} reads them. */
  findIds(query?: Query): string[];
  /** The number of statements that a query finds, without its limit. */
  count(query?: Query): number;
  /** Counts the statements that a query finds by speaker, act, publisher, month and condition, without its limit. */
  facets(query?: Query): Facets;
  /** The same counts for each publisher, side by side. */
  outlets(query?: Query): Outlets;
  /** All statements of the newest versions of articles, in the order in which the articles were added. */
  statements(): Generator<Statement>;
  /** The statement with this id, or whose id begins with it; null if no statement or more than one matches. */
  statement(id: string): Statement | null;
  /** The statements with these ids, in their order; without those that do not exist or were rejected. */
  statementsBy(ids: readonly string[]): Generator<Statement>;
  /** A page of the newest versions of articles, without their texts. */
  articleList(query?: ArticlesQuery): ArticleRow[];
  /** The number of these articles, without the limit. */
  countArticles(publisher?: string): number;
  /** The publishers of the record, the one with most articles first. */
  publishers(): PublisherView[];
  articles(): Generator<Article>;
  article(id: string): Article | null;
  /**
   * The document with its bytes, with the first URI from which it came, or with `uri`; null, too, if it is kept by
   * reference.
   */
  document(sha256: string, uri?: string): Document | null;
  /** Imports a people list, all or nothing; importing the same list again changes nothing. */
  importPeople(people: readonly Person[], teller: PeopleSource): Imported;
  /** People by name; with `words`, those who have these words in one of their names. The first `from` are skipped. */
  people(words?: string, from?: number): Generator<Person>;
  /**
   * People with the number of their statements: everybody by name, or those who speak, the one with most statements
   * first.
   */
  peopleCounted(asked: PeopleAsked): Generator<PersonCounted>;
  /** The length of that list. */
  countPeople(asked: PeopleAsked): number;
  person(id: string): Person | null;
  /** Other people with the same surname, or bodies with the same first letters: they may be the same. */
  peopleOfBlocks(id: string): Person[];
  /** People with a word in one of their names that begins like this, the one who speaks in most articles first. */
  peopleBeginning(words: string, most: number): { readonly id: string; readonly name: string }[];
  /** Publishers with a word in their names that begins like this, the one with most articles first. */
  publishersCalled(words: string, most: number): string[];
  /** Completions of the last word typed from the words of contents, the most frequent first. */
  completed(typed: string, most: number): string[];
  /**
   * Links speakers to people where anything has changed since the last time, or `all` of them again; the speakers of
   * statements then have their persons.
   */
  linkSpeakers(linker: Linker, program: string, all?: boolean): Linked;
  /**
   * Stores a person's correction of a statement, of who somebody is, or of articles, which stays and can be undone.
   * Returns its number.
   * @throws OnrecordError `usage` if it does not fit the record
   */
  correct(
    of: Corrected,
    correction: StatementCorrection | PersonCorrection | ArticleCorrection,
    author: Author,
    program: string,
  ): number;
  /** Resolves the dates of an article's statements again, from its date of publication. */
  redate(article: string, dateOf: DateOf): void;
  /**
   * Adds a statement that a person wrote.
   * @throws OnrecordError `usage` if the article does not have the words, or the record already has the statement
   */
  addWritten(
    article: string,
    input: StatementInput,
    author: Author,
    options: { readonly reader: WordsReader; readonly program: string },
  ): WrittenStatement;
  /**
   * Articles at other addresses that may be the same article and were not joined to it; `by` selects what is compared.
   */
  likeVersions(article: Article, by?: readonly Likeness[]): LikeVersion[];
  /**
   * Removes an article with all its versions.
   * @throws OnrecordError `usage` if there is no such article, or no reason is given
   */
  removeArticle(id: string, bytes: Bytes, author: Author, program: string): number;
  /** The removal of the article with this id; null if it was not removed. */
  removalOf(article: string): Removal | null;
  /** The removal that keeps out what is read at this URI; null if there is none. */
  removalAt(uri: string, sha256: string): Removal | null;
  /** Several writes: all of them or none. */
  together<T>(work: () => T): T;
  /** Undoes a correction. @throws OnrecordError `usage` */
  undo(number: number, author: Author, program: string): number;
  /**
   * Deletes the author and reason of a correction for good; the correction itself stays in force.
   * @throws OnrecordError `usage`
   */
  redact(number: number, author: Author, program: string): void;
  /**
   * The number of the same correction, if it is in force; null if there is none: an interrupted command need not store
   * it twice.
   */
  sameCorrection(
    of: Corrected,
    correction: StatementCorrection | PersonCorrection | ArticleCorrection,
    author: Author,
  ): number | null;
  /**
   * Corrections, by default in the order in which they were made, including those that are undone and those that undo
   * others.
   */
  corrections(asked?: CorrectionsAsked): Generator<Correction>;
  /** The number of corrections, or of those of the statement with this id. */
  countCorrections(statement?: string): number;
  /** Statements for a person to review, lowest confidence first. */
  reviewQueue(asked: { readonly below: number; readonly limit: number; readonly from: number }): ReviewQueue;
  /** Who checked which statements of the article with this id, by their ids. */
  checksIn(article: string): ReadonlyMap<string, StatementCheck>;
  /** The ids of the statements in the article with this id that a correction changed. */
  correctedIn(article: string): ReadonlySet<string>;
  /** The correction with this number; null if there is no such correction. */
  correction(number: number): Correction | null;
  /** The versions that were read at a URI, oldest first, with the differences between their statements. */
  versions(uri: string): Version[];
  /** The versions of the article with this id; none if there is no such article. */
  versionsOf(article: string): Version[];
  /** Documents kept by reference, of which the record has only digest and URI, in the order of their articles. */
  references(): Generator<Reference>;
  /** The document of an article, or with this SHA-256, if it is kept by reference; otherwise null. */
  reference(of: { article: string } | { sha256: string }): Reference | null;
  /**
   * The document from which an article was read, with its URI; null if there is no such article, or the document is
   * kept by reference.
   */
  documentOf(article: string): Document | null;
  /** Documents that were read by another program version or model. */
  outdated(maker: Maker): Generator<Outdated>;
  countOutdated(maker: Maker): number;
  /** Replaces the reading of a document by a new one: all of it or nothing; corrections stay in force. */
  replaceReading(article: Article, statements: readonly Statement[], maker: Maker): Carried[];
  /** The number of statements that a query finds in each period: in total, and divided by act, person or publisher. */
  overTime(
    query: Query,
    asked: { readonly by: TimelineDimension; readonly per: TimelinePeriod },
  ): { readonly all: readonly CountInPeriod[]; readonly divided: readonly CountInPeriod[] };
  /** The people who speak in the record, the one with most statements first. */
  speaking(): Speaking[];
  /**
   * The number of statements that a person made in each month; near-duplicates count once. Statements without an
   * embedding count, too.
   */
  saidByMonth(person: string): SaidByMonth;
  /** A person's statements in order of time, near-duplicates once; only those with an embedding. */
  personSaid(person: string): Generator<StatementInText>;
  /** Statements that people themselves made between two days, near-duplicates once; only those with an embedding. */
  replyCandidates(
    people: readonly string[],
    days: { readonly since: string; readonly until: string },
  ): ReplyCandidate[];
  /** The last words of people's names, folded with `fold`. */
  lastNames(): ReadonlySet<string>;
  /** The ids of the people with these names, by name folded with `fold`. */
  personIdsByName(names: Iterable<string>): ReadonlyMap<string, readonly string[]>;
  /** The speakers of articles, by the articles' ids. */
  speakersIn(articles: Iterable<string>): ReadonlyMap<string, readonly ArticleSpeaker[]>;
  /** Whether a statement has no embedding of any model. */
  lacksEmbeddings(): boolean;
  /** The embedding of a statement, of any model; null if there is none. */
  embeddingOf(id: string): Int8Array | null;
  countWithoutEmbedding(model: string): number;
  withoutEmbedding(model: string, limit: number): StatementText[];
  saveEmbeddings(meanings: readonly StatementEmbedding[], model: string): void;
  /**
   * Finds near-duplicates in several articles, among statements that were added, removed or changed since the last
   * time, or among `all`.
   */
  findDuplicates(options?: DuplicateOptions): DuplicateCount;
  duplicateGroups(
    ids?: readonly string[],
    asked?: { readonly reprinted?: boolean },
  ): Generator<DuplicateGroup>;
  countReprinted(): number;
  /**
   * Copies the record as it is now to another file, while it is in use.
   * @throws OnrecordError `usage` if the file exists
   */
  backup(path: string, options?: { withWords?: boolean }): void;
  counts(): Counts;
  /** A number that changes when another program has written to the record. */
  version(): number;
  /**
   * The digests of everything in the record, as they were stored; {@link OpenRecord.verify} checks whether they are
   * right.
   */
  contentDigests(): ContentDigests;
  /**
   * The digest of a correction, which covers all corrections before it, in hex; null if there is no such correction.
   */
  correctionDigest(number: number): string | null;
  removalDigest(number: number): string | null;
  /** All problems found; `derive` derives the words of a span from the document again. */
  verify(derive: Derive, progress?: Progress, options?: VerifyOptions): Generator<Problem>;
  /**
   * All problems of an article whose document is kept by reference: the document that was read again, or the reason why
   * it is not there.
   */
  verifyReference(article: string, document: Document | string, derive: Derive): Generator<Problem>;
  close(): void;
  [Symbol.dispose](): void;
};

/**
 * Opens the record in the file `path`, and creates it if it does not exist.
 * @throws OnrecordError record-missing, record-damaged, record-newer, record-readonly, record-locked, disk-full
 * @example using record = openRecord('onrecord.db'); for (const { speaker, content } of record.find({ words: 'railway', act: 'promise' })) console.log(speaker?.name, content.text);
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
  // An older record is migrated before it is read.
  db.close();
  open(path, { create: false, busyTimeout }).close();
  return open(path, { readOnly, busyTimeout });
}

/** Checks made before SQLite opens the file, because its messages are less clear. */
function check(path: string, create: boolean, readOnly: boolean): void {
  if (!existsSync(path)) {
    if (!create || !existsSync(dirname(path))) throw recordMissing(path);
    return;
  }
  const found = statSync(path);
  if (found.isDirectory()) throw recordDamaged(path, 'it is a folder');
  // Opening a pipe would wait for a writer.
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
    // Nobody can write there, so the file can be read without the one that readers share with a writer.
    const url = pathToFileURL(path);
    url.searchParams.set('immutable', '1');
    return openDatabase(url, { readOnly, busyTimeout });
  }
}

/** Whether SQLite could not create the `-shm` file: a read-only folder or medium, or a full disk. */
function cannotShare(error: unknown): boolean {
  const code = sqliteCode(error) ?? 0;
  return code === IOERR_SHMSIZE || [READONLY, CANTOPEN].includes(code & 0xff);
}

/** Whether the log has something that is not in the file yet. */
function logged(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Readers and a writer at the same time, without waiting for the disk after each article; a program that is killed
 * loses nothing.
 */
function useLog(db: Database, busyTimeout: number): void {
  const giveUp = Date.now() + busyTimeout;
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      return;
    } catch (error) {
      // SQLite does not wait for the lock that changing the mode requires.
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

/** A damaged file is a problem that verification reports rather than throws. */
function* namingDamage(path: string, problems: Iterable<Problem>): Generator<Problem> {
  try {
    yield* problems;
  } catch (error) {
    const known = toSqliteError(path, error);
    if (!(known instanceof Error && 'code' in known && known.code === 'record-damaged')) throw known;
    yield { what: 'file', id: path, uri: null, message: (error as Error).message };
  }
}
