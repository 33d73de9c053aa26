import {
  type Article,
  BETWEEN_SPEAKERS,
  type CorrectedSpeaker,
  type CorrectionInput,
  type PersonCorrection,
  type Span,
  type Speaker,
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
 * The corrections that a person's input stands for, each with the words that support it; `connectiveOf` returns the
 * connective at the beginning of a condition.
 * @throws OnrecordError `usage` if the article does not have the words, or the input is about a speaker whom the
 * statement does not have
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
  const speaker = speakerSaid(statement, article, said);
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
  if (said.confirm && said.notAStatement)
    throw usage('it cannot be right and not be a statement; give one of the two');
  if (said.confirm) made.push({ what: 'confirm', value: { speakers: [...namesSaid(statement, said)] } });
  if (said.notAStatement) made.push({ what: 'not-a-statement', value: true });
  if (said.person !== undefined) {
    // The input may change the speaker as well: the link is for the new one.
    const name = whichOf(statement, said);
    made.push({ what: 'link', value: { speaker: name, person: said.person } });
  }
  return made;
}

/**
 * @throws OnrecordError `usage` if the article does not have the words, or the spans are not valid
 */
function spansSaid({ text }: Article, words: WordsSaid, statement: Statement): readonly Span[] {
  if (typeof words === 'string') return spansFor(text, words, rangeOf(statement));
  const trouble = spanProblem(text, words);
  if (trouble) throw usage(`the article does not have these words: ${trouble}`);
  return words;
}

/** The range of a statement, from its first word to its last. */
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
  article: Article,
  said: CorrectionInput,
): StatementCorrection | null {
  const { speaker, role, type, mention } = said;
  if (speaker === undefined && role === undefined) return null;
  if (speaker === null) return { what: 'speaker', value: null };
  const isOfOne = role !== undefined || type !== undefined || mention !== undefined;
  const names = namesSaid(statement, said);
  const which = names.length > 1 && !isOfOne ? null : whichOf(statement, said);
  const [first, ...others] = names.map((name) => {
    const before = statement.speakers.find((one) => one.name === name) ?? null;
    return correctedSpeaker(article, before, name, name === which ? said : {}, statement);
  });
  return first ? { what: 'speaker', value: others.length > 0 ? [first, ...others] : first } : null;
}

/** The names of a statement's speakers after a correction. */
function namesSaid({ speakers }: Statement, { speaker }: CorrectionInput): readonly string[] {
  if (speaker === undefined) return speakers.map(({ name }) => name);
  if (speaker === null) return [];
  return typeof speaker === 'string' ? speaker.split(BETWEEN_SPEAKERS) : speaker;
}

/** The speaker to whom a role, type, mention or person belongs. @throws OnrecordError `usage` */
function whichOf(statement: Statement, said: CorrectionInput): string {
  const names = namesSaid(statement, said);
  const [first, ...others] = names;
  if (first === undefined) throw usage(`${statement.id} has no speaker; set the speaker first`);
  if (said.which === undefined && others.length > 0)
    throw usage(`several say it: give the name of the one that is meant (${names.join(', ')})`);
  const which = said.which ?? first;
  if (!names.includes(which)) throw usage(`${which} is not one of the speakers (${names.join(', ')})`);
  return which;
}

function correctedSpeaker(
  article: Article,
  same: Speaker | null,
  name: string,
  { role, type, mention: proof }: CorrectionInput,
  statement: Statement,
): CorrectedSpeaker {
  const { text } = article;
  if (proof && (proof.length !== 1 || !(text.includes(name) || text.slice(...proof[0]!) === name)))
    throw usage(`the article does not have “${name}”; use its exact words`);
  const mention = textQuoteOf(
    text,
    spansSaid(article, proof ?? mentionOf(text, same, name, statement), statement),
  );
  return { name, type: type ?? same?.type ?? 'person', role: role ?? same?.role ?? null, mention };
}

/**
 * The words that name the speaker: the occurrence of the name nearest to the statement. For a full name that the
 * article does not have (`Hillary Rodham Clinton`): the surname in the article, or else the source of the statement
 * (`She`).
 * @throws OnrecordError `usage` if it is a single word that the article does not have
 */
function mentionOf(text: string, same: Speaker | null, name: string, statement: Statement): WordsSaid {
  const words = name.trim().split(/\s+/);
  if (new RegExp(words.map(RegExp.escape).join('\\s+'), 'u').test(text)) return name;
  if (same) return [same.mention];
  if (words.length < 2)
    throw usage(`the article does not have “${name}”; use its exact words, or a full name`);
  const surname = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(words.at(-1)!)}(?![\\p{L}\\p{N}])`, 'u');
  if (surname.test(text)) return words.at(-1)!;
  const { source, speakers, cue, content } = statement;
  const span = source?.spans[0] ?? speakers[0]?.mention ?? cue?.spans[0] ?? content.spans[0]!;
  return [span];
}
