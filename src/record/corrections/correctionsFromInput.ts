import {
  type Article,
  type CorrectionInput,
  type PersonCorrection,
  type Span,
  type Statement,
  type StatementCorrection,
  spanProblem,
  type TextQuote,
  type WordsSaid,
} from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { spansFor } from '../statements/spansFor.ts';
import { textQuoteOf } from './textQuote.ts';

/**
 * The corrections that say so, each with the places that prove it; `connectiveOf` tells with which words a condition begins.
 * @throws OnrecordError usage, where the words do not stand in the article, or something is said of a speaker that there is not
 */
export function correctionsFromInput(
  statement: Statement,
  article: Article,
  said: CorrectionInput,
  connectiveOf: (condition: string) => string,
): (StatementCorrection | PersonCorrection)[] {
  const at = (words: WordsSaid): TextQuote => textQuoteOf(article.text, spansSaid(article, words, statement));
  const made: (StatementCorrection | PersonCorrection)[] = [];
  const spans = partsSaid(said, at);
  if (Object.keys(spans).length > 0) made.push({ what: 'spans', value: spans });
  if (said.act) made.push({ what: 'act', value: said.act });
  const speaker = speakerSaid(statement, article, said, at);
  if (speaker) made.push(speaker);
  if (said.conditions)
    made.push({
      what: 'conditions',
      value: said.conditions.map((words) => {
        const place = at(words);
        if (place.length !== 1) throw usage('a condition is one span; give several conditions one by one');
        return { connective: connectiveOf(place[0]?.words ?? ''), place };
      }),
    });
  if (said.notAStatement) made.push({ what: 'not-a-statement', value: true });
  if (said.person !== undefined) {
    // Who speaks may be said with it: the link is of the speaker that there is then.
    const name = said.speaker === undefined ? statement.speaker?.name : said.speaker;
    if (!name) throw usage(`${statement.id} has no speaker; set the speaker first`);
    made.push({ what: 'link', value: { speaker: name, person: said.person } });
  }
  return made;
}

/** @throws OnrecordError usage, where the words are not in the article, or the spans are none of it */
function spansSaid({ text }: Article, words: WordsSaid, statement: Statement): readonly Span[] {
  if (typeof words === 'string') return spansFor(text, words, rangeOf(statement));
  const trouble = spanProblem(text, words);
  if (trouble) throw usage(`the article does not have these words: ${trouble}`);
  return words;
}

/** Everything that a statement covers, from its first word to its last. */
function rangeOf({ source, cue, content }: Statement): Span {
  const all = [source, cue, content].flatMap((part) => part?.spans ?? []).flat();
  return [Math.min(...all), Math.max(...all)];
}

function partsSaid(
  { source, cue, content }: CorrectionInput,
  at: (words: WordsSaid) => TextQuote,
): Extract<StatementCorrection, { what: 'spans' }>['value'] {
  const place = (words: WordsSaid | null) => (words === null ? null : at(words));
  return {
    ...(source === undefined ? {} : { source: place(source) }),
    ...(cue === undefined ? {} : { cue: place(cue) }),
    ...(content === undefined ? {} : { content: at(content) }),
  };
}

function speakerSaid(
  statement: Statement,
  { text }: Article,
  { speaker, role, type, mention: proof }: CorrectionInput,
  at: (words: WordsSaid) => TextQuote,
): StatementCorrection | null {
  if (speaker === undefined && role === undefined) return null;
  if (speaker === null) return { what: 'speaker', value: null };
  const before = statement.speaker;
  const name = speaker ?? before?.name;
  if (name === undefined) throw usage('a role needs a speaker; set the speaker as well');
  const same = before?.name === name ? before : null;
  // The place that proves who speaks: where the article has the name, nearest to the statement.
  if (proof && (proof.length !== 1 || !(text.includes(name) || text.slice(...proof[0]!) === name)))
    throw usage(`the article does not have “${name}”; use its exact words`);
  const mention = at(proof ?? (same && !text.includes(name) ? text.slice(...same.mention) : name));
  return {
    what: 'speaker',
    value: { name, type: type ?? same?.type ?? 'person', role: role ?? same?.role ?? null, mention },
  };
}
