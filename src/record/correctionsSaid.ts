import type {
  Act,
  Article,
  PersonCorrection,
  Place,
  Span,
  Speaker,
  Statement,
  StatementCorrection,
} from '../data/index.ts';
import { usage } from '../errors.ts';
import { placeOf } from './place.ts';
import { spansFor } from './spansFor.ts';

/** What a person says of a statement, in words of the article; what is left out is right, null says that there is none. */
export type CorrectionSaid = {
  readonly act?: Act | undefined;
  readonly speaker?: string | null | undefined;
  readonly role?: string | undefined;
  readonly type?: Speaker['type'] | undefined;
  readonly source?: string | null | undefined;
  readonly cue?: string | null | undefined;
  readonly content?: string | undefined;
  readonly conditions?: readonly string[] | undefined;
  readonly notAStatement?: boolean | undefined;
  /** The id of the person that the speaker is. */
  readonly person?: string | null | undefined;
};

/**
 * The corrections that say so, each with the places that prove it; `connectiveOf` tells with which words a condition begins.
 * @throws OnrecordError usage, where the words do not stand in the article, or something is said of a speaker that there is not
 */
export function correctionsSaid(
  statement: Statement,
  article: Article,
  said: CorrectionSaid,
  connectiveOf: (condition: string) => string,
): (StatementCorrection | PersonCorrection)[] {
  const at = (words: string): Place =>
    placeOf(article.text, spansFor(article.text, words, rangeOf(statement)));
  const made: (StatementCorrection | PersonCorrection)[] = [];
  const spans = spansSaid(said, at);
  if (Object.keys(spans).length > 0) made.push({ what: 'spans', value: spans });
  if (said.act) made.push({ what: 'act', value: said.act });
  const speaker = speakerSaid(statement, article, said, at);
  if (speaker) made.push(speaker);
  if (said.conditions)
    made.push({
      what: 'conditions',
      value: said.conditions.map((words) => ({ connective: connectiveOf(words), place: at(words) })),
    });
  if (said.notAStatement) made.push({ what: 'not-a-statement', value: true });
  if (said.person !== undefined) {
    if (!statement.speaker) throw usage(`${statement.id} has no speaker; say who speaks first`);
    made.push({ what: 'link', value: { speaker: statement.speaker.name, person: said.person } });
  }
  return made;
}

/** Everything that a statement covers, from its first word to its last. */
function rangeOf({ source, cue, content }: Statement): Span {
  const all = [source, cue, content].flatMap((part) => part?.spans ?? []).flat();
  return [Math.min(...all), Math.max(...all)];
}

function spansSaid(
  { source, cue, content }: CorrectionSaid,
  at: (words: string) => Place,
): Extract<StatementCorrection, { what: 'spans' }>['value'] {
  const place = (words: string | null) => (words === null ? null : at(words));
  return {
    ...(source === undefined ? {} : { source: place(source) }),
    ...(cue === undefined ? {} : { cue: place(cue) }),
    ...(content === undefined ? {} : { content: at(content) }),
  };
}

function speakerSaid(
  statement: Statement,
  { text }: Article,
  { speaker, role, type = 'person' }: CorrectionSaid,
  at: (words: string) => Place,
): StatementCorrection | null {
  if (speaker === undefined && role === undefined) return null;
  if (speaker === null) return { what: 'speaker', value: null };
  const before = statement.speaker;
  const name = speaker ?? before?.name;
  if (name === undefined) throw usage('a role is of a speaker; say who it is');
  const same = before?.name === name ? before : null;
  // The place that proves who speaks: where the article has the name, nearest to the statement.
  const mention = same && !text.includes(name) ? at(text.slice(...same.mention)) : at(name);
  return { what: 'speaker', value: { name, type, role: role ?? same?.role ?? null, mention } };
}
