import type { Speaker } from '../../data/index.ts';
import { dayOf } from '../../render/html/day.ts';
import { actWords, confidenceWords, KIND_WORDS } from '../../render/wording.ts';
import type { CitedStatement } from './citedStatement.ts';

/** What a citation says, a line each; null where there is nothing to say. */
export type CitationLines = {
  /** `Ana Ruiz, harbor minister, refused (paraphrased; reporting words: “refused”): to open the port`. */
  readonly words: string;
  /** `Ines Marl: “Harbor stays shut”. The Reed Courier, 14 January 2025. https://courier.example/harbor`. */
  readonly article: string;
  /** `Said on Monday, 13 January 2025, in an interview`. */
  readonly said: string | null;
  readonly passage: string;
  /** `Speaker by name, 98%; statement 95%`, or who checked it. */
  readonly sure: string;
  /** The id of the statement, the address of its page where there is one, and the beginning of the digest of the stored document. */
  readonly record: string;
};

/** How many hexadecimal digits of the SHA-256 of a document name it. */
const DIGITS = 12;

/** The lines of a citation; words are those of the article, with white space folded. */
export function citationLines({
  statement,
  articleAddress,
  reportedBy,
  base,
}: CitedStatement): CitationLines {
  const { speakers, kind, cue, content, saidAt, occasion, passage, article, id, address } = statement;
  const who = folded(speakers.map(speakerName).join(' and ')) || 'Unnamed speaker';
  const turn = reportedBy.length > 0 ? `, as reported by ${folded(reportedBy.join(' and '))},` : '';
  const subject = who.endsWith(',') ? who + turn.replace(/^,/, '') : who + turn;
  const how = [KIND_WORDS[kind], ...(cue ? [`reporting words: “${folded(cue.text)}”`] : [])].join('; ');
  const when = [saidAt?.text, saidAt?.date && dayOf(saidAt.date)].filter(Boolean).join(', ');
  const said = [when, occasion?.text].filter(Boolean).join(', ');
  return {
    words: `${subject} ${actWords(statement)} (${how}): ${folded(content.text)}`,
    article: articleLine(article, articleAddress),
    said: said ? `Said ${folded(said)}` : null,
    passage: `Passage: ${folded(passage.text)}`,
    sure: capital(confidenceWords(statement)),
    record: `Record: ${base ? base + address : id}, document SHA-256 ${article.sha256.slice(0, DIGITS)}`,
  };
}

/** `Ana Ruiz, harbor minister,`: what is said of a speaker between commas. */
function speakerName({ name, role, onBehalfOf }: Speaker): string {
  const more = [...(role ? [role] : []), ...(onBehalfOf ? [`for ${onBehalfOf}`] : [])];
  return more.length > 0 ? `${name}, ${more.join(', ')},` : name;
}

function articleLine(
  { title, byline, publisher, publishedAt }: CitedStatement['statement']['article'],
  address: string | null,
): string {
  const authors = byline.length > 0 ? `${byline.join(', ')}: ` : '';
  const where = [publisher, publishedAt ? dayOf(publishedAt) : 'no date'].filter(Boolean).join(', ');
  return folded(
    [`${authors}${titleWords(title ?? '')}.`, `${capital(where)}.`, ...(address ? [address] : [])].join(' '),
  );
}

/** A title between quotation marks, one that is a quotation between its own. */
function titleWords(title: string): string {
  const name = title.trim();
  if (name === '') return 'Article without a title';
  return /^["“].*["”]$/s.test(name) ? name : `“${name}”`;
}

/** Text on one line. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
