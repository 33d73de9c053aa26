import { type AlertEvent, cosine, hashId, type Statement, UNSURE_BELOW } from '../../../data/index.ts';
import type { PositionChange } from '../../../positions/index.ts';
import type { FoundEvent, NewArticle, OpenRecord, Query, StoredAlert } from '../../../record/index.ts';
import { foldedWords } from '../../../text/foldedWords.ts';
import { addressOf } from '../../queries/addresses.ts';
import { changesAmong } from '../../queries/changesAmong.ts';
import { editedWords } from '../../queries/editedWords.ts';
import { passageIn } from '../../queries/passage.ts';

/** Minimum similarity between a statement and the subject of an alert. */
const ABOUT = 0.4;
/** Statements with fewer words than this may be the same by chance; they count as the same only within one article. */
const TELLING = 6;

type Options = { readonly embed: (text: string) => Promise<Int8Array>; readonly now?: () => number };

/** Matches the alerts against articles added since, and stores each event once. Returns the number of new events. */
export async function raiseAlerts(record: OpenRecord, { embed, now = Date.now }: Options): Promise<number> {
  let raised = 0;
  for (const alert of record.alerts.alerts()) {
    const articles = record.alerts.newArticles(alert.seen);
    const last = articles.at(-1);
    if (!last) continue;
    const found = await eventsOf(record, alert, articles, embed);
    raised += record.alerts.keepEvents(alert, found, last.number, new Date(now()).toISOString());
  }
  return raised;
}

async function eventsOf(
  record: OpenRecord,
  alert: StoredAlert,
  articles: readonly NewArticle[],
  embed: Options['embed'],
): Promise<FoundEvent[]> {
  const { changes, edits, about, unsureBelow = UNSURE_BELOW, ...criteria } = alert.asked;
  const query: Query = Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== undefined),
  );
  const meaning = about === undefined ? null : await embed(about);
  const isAbout = ({ id }: Statement) => {
    const own = meaning && record.embeddingOf(id);
    return meaning === null || (own !== null && cosine(own, meaning) >= ABOUT);
  };
  const matching = (after: number) => record.find({ ...query, after, allVersions: true }).filter(isAbout);
  if (!changes && !edits) {
    const carried = carriedIn(record, articles);
    return [...matching(alert.seen)]
      .filter(({ id }) => !carried.has(id))
      .map((one) => statementEvent(record, one, unsureBelow));
  }
  const anybody = Object.keys(query).length === 0 && meaning === null;
  // From all articles, because a change or an edit may concern an earlier statement.
  const matched = anybody ? null : new Set([...matching(0)].map(({ id }) => id));
  const found: FoundEvent[] = [];
  if (changes)
    for (const change of changesAmong(record, new Set(articles.map(({ id }) => id))))
      if (matched === null || matched.has(change.later.id))
        found.push(changeEvent(record, change, unsureBelow));
  if (edits)
    for (const article of articles) {
      const event = editEvent(record, article);
      if (event && (matched === null || concerns(record, article, matched))) found.push(event);
    }
  return found;
}

/**
 * The statements of new versions that the previous version also had, perhaps in other words: an edit does not make them
 * new.
 */
function carriedIn(record: OpenRecord, articles: readonly NewArticle[]): Set<string> {
  const edited = new Set(articles.flatMap(({ id, earlier }) => (earlier === null ? [] : [id])));
  const carried = new Set<string>();
  for (const id of edited)
    for (const version of record.versionsOf(id))
      if (version.article.id === id)
        for (const { earlier, later } of version.carried ?? []) if (earlier && later) carried.add(later.id);
  return carried;
}

/** Whether any of the statements of a version, or of the version before it, is in `ids`. */
function concerns(record: OpenRecord, { id, earlier }: NewArticle, ids: ReadonlySet<string>): boolean {
  return record
    .versionsOf(id)
    .filter(({ article }) => article.id === id || article.id === earlier)
    .some(({ statements }) => statements.some((one) => ids.has(one.id)));
}

function statementEvent(record: OpenRecord, statement: Statement, unsureBelow: number): FoundEvent {
  const { article, speaker, confidence } = statement;
  return {
    key: `statement ${keyOf(statement)}`,
    event: {
      what: 'statement',
      title: `${speaker?.name ?? 'Speaker unknown'}: ${statement.content.text}`,
      passage: passageOf(record, statement),
      earlier: null,
      words: [],
      address: addressOf.statement(statement.id),
      ...placeOf(article),
      speaker: speaker?.name ?? null,
      ...confidences(confidence, speaker, unsureBelow),
    },
  };
}

function changeEvent(
  record: OpenRecord,
  { earlier, later, reason, certainty }: PositionChange,
  unsureBelow: number,
): FoundEvent {
  return {
    key: `change ${keyOf(earlier)} ${keyOf(later)}`,
    event: {
      what: 'change',
      title: `${later.speaker?.name ?? 'Speaker unknown'}: ${reason}`,
      passage: passageOf(record, later),
      earlier: passageOf(record, earlier),
      words: [],
      address: addressOf.statement(later.id),
      ...placeOf(later.article),
      speaker: later.speaker?.name ?? null,
      ...confidences(certainty, later.speaker, unsureBelow),
    },
  };
}

/**
 * The event for an edit, with the words that changed; null without an earlier version, or if only punctuation changed.
 */
function editEvent(record: OpenRecord, { id, earlier }: NewArticle): FoundEvent | null {
  const [before, after] = [earlier === null ? null : record.article(earlier), record.article(id)];
  const words = before && after ? editedWords(before, after) : [];
  if (!after || words.length === 0) return null;
  return {
    key: `edit ${id}`,
    event: {
      what: 'edit',
      title: `Edited: ${after.title ?? after.uri}`,
      passage: null,
      earlier: null,
      words,
      address: addressOf.article(id),
      ...placeOf(after),
      speaker: null,
      confidence: null,
      speakerConfidence: null,
      unsure: false,
    },
  };
}

function confidences(confidence: number, speaker: Statement['speaker'], unsureBelow: number) {
  const speakerConfidence = speaker?.confidence ?? null;
  return {
    confidence,
    speakerConfidence,
    unsure: confidence < unsureBelow || (speakerConfidence ?? 0) < unsureBelow,
  };
}

function placeOf({ uri, publisher, publishedAt }: Pick<AlertEvent, 'uri' | 'publisher' | 'publishedAt'>) {
  return { uri, publisher, publishedAt };
}

function passageOf(record: OpenRecord, statement: Statement): string {
  const article = record.article(statement.article.id);
  return article ? passageIn(article, statement).text : statement.content.text;
}

/** Identifies a statement, so that a reprint or another version does not count as another statement. */
function keyOf({ article, speaker, content }: Statement): string {
  const words = foldedWords(content.text);
  return hashId('key', [words.length < TELLING ? article.uri : '', foldedWords(speaker?.name ?? ''), words]);
}
