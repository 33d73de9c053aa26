import {
  type Article,
  type Explain,
  type Mention,
  type Rule,
  rules,
  type Span,
  type Speaker,
  type Statement,
  type Trace,
  withSpeakers,
} from '../data/index.ts';
import { BODY_PARTS } from '../english/descriptionNouns.ts';
import { ROLE_COMPLEMENTS } from '../english/phraseWords.ts';
import type { Name } from '../names/names.ts';
import { type AnnotatedText, tokenFrom } from '../text/annotated/annotatedText.ts';
import { annotateText } from '../text/annotated/annotateText.ts';
import type { Context } from './context.ts';
import { linkAnaphora, type OnPronoun } from './coreference/coreference.ts';
import { actingSpeaker, continuedSpeaker, elidedSpeaker } from './coreference/implicit.ts';
import { modelAntecedents } from './coreference/modelAntecedents.ts';
import { classOfPronoun } from './coreference/pronounWords.ts';
import { kindOf } from './coreference/rankAntecedents.ts';
import { relativeAntecedent } from './coreference/relatives.ts';
import { statementTokensOf } from './coreference/statementTokens.ts';
import { describeSource } from './entities/description.ts';
import { bothHolders, matchRole } from './entities/descriptions.ts';
import type { Entity } from './entities/entity.ts';
import { bodyInSource } from './entities/spokesman.ts';
import { speakerReasons } from './explain.ts';
import type { NamedText } from './namedText.ts';
import { nameText } from './nameText.ts';
import { interviewSpeaker } from './sources/interview.ts';
import type { NounPhrase } from './sources/nounPhrase.ts';
import { type Reference, readSource } from './sources/sourcePhrase.ts';
import { ownedSpeaker, quotedSpeaker, saysMy, writerOf } from './sources/writer.ts';
import { isOfRole, labelBook } from './speakers/labelSpeaker.ts';
import { descriptionConfidence, speakerConfidence } from './speakers/speakerConfidence.ts';
import {
  differentSpeakers,
  type FoundSpeakers,
  type SpeakersFound,
  speakerOf,
} from './speakers/speakerOf.ts';
import { traceArticle } from './trace.ts';

export type ResolveOptions = {
  /** The mentions that the model read in the article; without them pronouns are resolved by rules alone. */
  readonly mentions?: readonly Mention[];
  /** The article's text as the stage before read it; without it the text is read again. */
  readonly annotated?: AnnotatedText;
  /** The names of that text; without them they are looked for again. */
  readonly names?: readonly Name[];
  readonly explain?: Explain;
  readonly trace?: Trace;
  /** Is given each pronoun with those that it may mean; training learns from them. */
  readonly onPronoun?: OnPronoun;
};

/** How a source leads to its speaker. */
export const VIAS = rules(import.meta.url, 'via', {
  // `[Vera Holt] said`
  name: {},
  // `[Holt] said`: the entity has a fuller name
  surname: {},
  // `[the mayor] said`: the one who holds the office
  role: {},
  // `[the two senators] said`
  'role-of-both': {},
  // `[an aide to Holt] said`: nobody is named
  description: {},
  // `[she] said`
  pronoun: {},
  // `Holt, [who] said`
  relative: {},
  // `in [his] words`, `in [Holt’s] eyes`
  'whose-words': {},
  // `[you] said`
  addressed: {},
  // `[a Porto man] accused of theft`: somebody else accuses
  accused: {},
  // several speakers, some of them unknown
  several: {},
  // nothing in the article says whose it is
  unknown: {},
});

/**
 * The statements with their speakers: the people or bodies behind each source, by the fullest name in the article; none where the article
 * does not name one. Never throws, whatever the text; the same input gives the same output.
 *
 * @example
 * const attributed = resolve(article, statements, { mentions, annotated });
 * attributed[0]?.speaker?.name; // 'Ana Ruiz'
 */
export function resolve(
  article: Article,
  statements: readonly Statement[],
  { mentions = [], annotated, names, explain, trace, onPronoun }: ResolveOptions = {},
): Statement[] {
  if (statements.length === 0 && !trace && !onPronoun) return [];
  const named = nameText(annotated ?? annotateText(article), annotated && names, mentions);
  const linked = linkAnaphora(
    named,
    statementTokensOf(named.tokens, statements),
    modelAntecedents(named, mentions),
    onPronoun,
  );
  const context: Context = {
    ...{ article, named, ...linked, described: new Map() },
    ...{ labelled: labelBook(named, statements), turns: turnSpans(statements) },
  };
  if (trace) traceArticle(context, mentions, trace);
  const order = [...statements.keys()].sort((a, b) => startOf(statements[a]) - startOf(statements[b]));
  const speakers = new Map<Statement, readonly Speaker[]>();
  const by = new Map<Statement, Rule>();
  const put = (statement: Statement, { value, rule }: FoundSpeakers) => {
    speakers.set(statement, value);
    by.set(statement, rule);
  };
  for (const i of order) {
    const statement = statements[i];
    if (statement) put(statement, speakersOfSource(context, statement));
  }
  // Those that lean on a neighbour come after all that have a source of their own.
  for (const [place, i] of order.entries()) {
    const statement = statements[i];
    if (!statement) continue;
    const isFound = speakers.get(statement)!.length > 0;
    if (isFound ? !saysMy(statement) : isUnlabelledTurn(statement)) continue;
    const near = order
      .slice(Math.max(0, place - MOST_STATEMENTS_NEAR), place + MOST_STATEMENTS_NEAR)
      .flatMap((n) => statements[n] ?? []);
    const leaning = isFound
      ? ownedSpeaker(statement, near, speakers)
      : leaningSpeaker(context, statement, near, speakers);
    if (leaning) put(statement, leaning);
  }
  return statements.map((statement) => {
    const found = withSpeakers(statement, speakers.get(statement) ?? []);
    if (explain)
      for (const reason of speakerReasons(context, found, by.get(statement) ?? VIAS.unknown))
        explain(found.id, reason);
    return found;
  });
}

/** What the turns of a transcript say, in order: there `I` is whoever speaks, and not the writer. */
function turnSpans(statements: readonly Statement[]): Span[] {
  return statements
    .flatMap(({ turn, content }) => (turn ? content.spans : []))
    .toSorted((a, b) => a[0] - b[0]);
}

/** Whether a statement is a turn of an interview without labels: no neighbour decides its speaker, since the neighbours are somebody else’s. */
function isUnlabelledTurn({ turn, source, cue }: Statement): boolean {
  return turn !== undefined && !source && !cue;
}

/** How many statements before and after one may be those it leans on. */
const MOST_STATEMENTS_NEAR = 16;

/** The speakers taken from a neighbouring statement: of a shared subject, of a quotation that goes on, of the `I` within it. */
function leaningSpeaker(
  context: Context,
  statement: Statement,
  near: readonly Statement[],
  speakers: SpeakersFound,
): FoundSpeakers | null {
  if (statement.source) return quotedSpeaker(statement, near, speakers);
  return (
    elidedSpeaker(context, statement, near, speakers) ??
    continuedSpeaker(context, statement, near, speakers) ??
    actingSpeaker(context, statement)
  );
}

function startOf(statement: Statement | undefined): number {
  return (
    statement?.source?.spans[0]?.[0] ?? statement?.cue?.spans[0]?.[0] ?? statement?.content.spans[0]?.[0] ?? 0
  );
}

/** `the Courier quoted [Vera Holt, of Tarn,] as saying`: who is quoted, and not the outlet; null for another cue. */
function quotedSpans({ tokens, text }: NamedText, { cue }: Statement): Span[] | null {
  const [, end] = cue?.spans.at(-1) ?? [];
  if (end === undefined || !/\bquot(?:ed|es|ing)$/i.test(text.slice(...cue!.spans.at(-1)!))) return null;
  const from = tokenFrom(tokens, end);
  for (let n = from; n < from + MOST_QUOTED && tokens[n]?.sentence === tokens[from]?.sentence; n++)
    if (n > from && tokens[n]!.lower === 'as' && /^(?:saying|telling)$/.test(tokens[n + 1]?.lower ?? ''))
      return [[tokens[from]!.start, tokens[n - 1]!.end]];
  return null;
}
/** How many words may name who is quoted. */
const MOST_QUOTED = 20;

/** `accused of`, `is charged with`: the participle is passive, and its subject does not speak. */
const ACCUSED =
  /^(?:(?:is|are|was|were|be|been|being|has|have|had|stands?|stood|also|now|still) ){0,4}(?:accused|acquitted|charged|convicted|suspected) (?:of|with)\b/i;

function speakersOfSource(context: Context, statement: Statement): FoundSpeakers {
  const spans = statement.source?.spans;
  if (!spans?.length) return interviewSpeaker(context, statement) ?? { value: [], rule: VIAS.unknown };
  const labelled = interviewSpeaker(context, statement) ?? context.labelled(statement);
  if (labelled !== undefined) return labelled;
  const cue = statement.cue && context.named.text.slice(...(statement.cue.spans[0] ?? [0, 0]));
  if (cue && ACCUSED.test(cue)) return { value: [], rule: VIAS.accused };
  const quoted = quotedSpans(context.named, statement);
  const references = quoted
    ? readSource(context.named, quoted)
    : readSource(context.named, spans, [...(statement.cue?.spans ?? []), ...statement.content.spans]);
  const found = references.map((reference): FoundSpeakers => {
    const { value, rule } = speakersOfReference(context, reference);
    // What is left of a source with a wrong border may be no more than a pronoun.
    const isBare = ({ name }: Speaker) => reference.by !== 'name' && classOfPronoun(name.toLowerCase());
    return { value: value.some(isBare) ? [] : value, rule };
  });
  const speakers = found
    .flatMap(({ value }) => value)
    .filter((speaker) => !statement.turn || isOfRole(statement.source!.text, speaker));
  const known = found.filter(({ value }) => value.length > 0).length;
  const all = known === found.length;
  return {
    value: all || known > 1 ? differentSpeakers(speakers) : [],
    rule: all || found.length === 1 ? (found[0]?.rule ?? VIAS.unknown) : VIAS.several,
  };
}

function speakersOfReference(context: Context, reference: Reference): FoundSpeakers {
  if (reference.by === 'name') return namedSpeakers(context, reference);
  if (reference.by === 'pronoun') return speakersOfPronoun(context, reference);
  return speakersOfPhrase(context, reference);
}

function namedSpeakers(context: Context, reference: Extract<Reference, { by: 'name' }>): FoundSpeakers {
  const { named } = context;
  const entity = named.entities.of.get(reference.name);
  if (!entity) return { value: [], rule: VIAS.unknown };
  const full = entity.words.length <= reference.name.words.length;
  const speaker = speakerOf(entity, {
    via: full ? 'name' : 'surname',
    mention: [reference.name.start, reference.name.end],
    aliases: bodiesIn(context, reference, entity),
    onBehalfOf: bodyInSource(named, reference),
  });
  return { value: [speaker], rule: full ? VIAS.name : VIAS.surname };
}

function speakersOfPronoun(
  context: Context,
  { token, class: pronoun }: Extract<Reference, { by: 'pronoun' }>,
): FoundSpeakers {
  const { named, links, weighed } = context;
  if (!named.tokens[token]) return { value: [], rule: VIAS.unknown };
  if (pronoun === 'self') return writerOf(context, token);
  if (pronoun === 'addressed') return { value: [], rule: VIAS.addressed };
  const entity = pronoun === 'relative' ? relativeAntecedent(named, links, token) : links.get(token);
  const share = (entity && weighed.get(token)?.get(entity)) ?? SHARE_OF_RELATIVE;
  return {
    value:
      entity && share >= LEAST_SHARE[kindOf(pronoun)]
        ? pronounSpeakers(context, entity, share, named.tokens[token].start)
        : [],
    rule: pronoun === 'relative' ? VIAS.relative : VIAS.pronoun,
  };
}

/**
 * Below these probabilities of its antecedent, a pronoun’s speaker is wrong about as often as right, by `training/antecedents/fit.ts` on the
 * open half of read articles: then nobody is given. `they` means those only described most often, whom no wrong name harms.
 */
const LEAST_SHARE = { person: 0.53, thing: 0.55, several: 0.5 };
/** No share is computed for the antecedent of `who` or `which`: right in 8 of 10 (`measureSpeakers.ts`, the open half). */
const SHARE_OF_RELATIVE = 0.85;

function speakersOfPhrase(context: Context, reference: Extract<Reference, { by: 'phrase' }>): FoundSpeakers {
  const { named, links } = context;
  const { phrase } = reference;
  const at = named.tokens[reference.from]?.start ?? 0;
  if (phrase) {
    const linked = links.get(phrase.noun);
    const known = linked?.named ? linked : matchRole(phrase, named, new Map());
    const closed = !complement(named, phrase.noun + 1, reference.to);
    const fits = closed || (linked?.named === true && holdsComplement(named, linked, phrase, reference.to));
    if (known?.named && fits)
      return { value: [speakerOf(known, { via: 'role', mention: known.mention, at })], rule: VIAS.role };
  }
  const pair = phrase ? bothHolders(named, phrase) : [];
  if (pair.length === 2) {
    const both = pair.map((one) => speakerOf(one, { via: 'role', mention: one.mention, at }));
    return { value: differentSpeakers(both), rule: VIAS['role-of-both'] };
  }
  const owner = bodyPartOwner(context, reference);
  if (owner !== undefined)
    return {
      value: owner ? [speakerOf(owner, { via: 'pronoun', mention: owner.mention, at })] : [],
      rule: VIAS['whose-words'],
    };
  const described = describedSpeaker(context, reference);
  return { value: described ? [described] : [], rule: VIAS.description };
}

/** Somebody who is only described, as the article's words describe them. */
function describedSpeaker(
  { named, links, described }: Context,
  reference: Extract<Reference, { by: 'phrase' }>,
): Speaker | null {
  const { phrase } = reference;
  const description = describeSource(named, links, reference.from, reference.to);
  if (!description || !/\p{L}/u.test(description.name)) return null;
  const speaker: Speaker = {
    name: description.name,
    type: phrase?.type ?? 'unknown',
    aliases: [],
    role: null,
    via: 'role',
    mention: description.mention,
    person: null,
    onBehalfOf: bodyInSource(named, reference),
    confidence: descriptionConfidence(
      phrase?.type ?? 'unknown',
      (phrase?.type === 'person' && phrase.determiner === 'indefinite') || namesNone(named, phrase?.type),
    ),
  };
  const entity = phrase ? links.get(phrase.noun) : null;
  if (!entity) return speaker;
  const fuller = fullerDescription(named, entity, speaker);
  const whole = fuller ? { ...speaker, ...fuller } : speaker;
  if (!described.has(entity)) described.set(entity, whole);
  return whole;
}

/** `the committee`, where the article has called it `the Senate naval committee` before: that description, as it is written there. */
function fullerDescription(
  { text }: NamedText,
  { named: isNamed, type, plural, mention }: Entity,
  { name }: Speaker,
): Pick<Speaker, 'name' | 'mention'> | null {
  if (isNamed || plural || type !== 'organization') return null;
  const first = text.slice(...mention).replace(/\s+/g, ' ');
  return first.toLowerCase().endsWith(` ${name.toLowerCase()}`) ? { name: first, mention } : null;
}

/** Whether the article names nobody whom a description of that type could mean. */
function namesNone({ entities }: NamedText, type: Entity['type'] | undefined): boolean {
  return !entities.all.some((entity) => entity.named && (entity.type === type || entity.type === 'unknown'));
}

/** The speakers that a pronoun means; somebody described is called as the first source calls them. */
function pronounSpeakers(context: Context, entity: Entity, share: number, at: number): Speaker[] {
  const described = context.described.get(entity);
  if (described) return [{ ...described, via: 'pronoun', confidence: speakerConfidence('pronoun', share) }];
  if (entity.members)
    return differentSpeakers(
      entity.members.map((one) => speakerOf(one, { via: 'pronoun', mention: one.mention, share, at })),
    );
  return [speakerOf(entity, { via: 'pronoun', mention: entity.mention, share, at })];
}

/** Whether a description goes on after its noun (`an adviser to Ruiz`): then it may be another one's role. */
function complement(named: NamedText, from: number, to: number): boolean {
  return from < to && ROLE_COMPLEMENTS.has(named.tokens[from]?.lower ?? '');
}

/** Whether what a description goes on with is in a role of the named one: `The former chief of the port office` is not any chief. */
function holdsComplement(
  { tokens }: NamedText,
  { roles }: Entity,
  { noun, modifiers }: NounPhrase,
  to: number,
): boolean {
  if (!modifiers.includes('former') || roles.some((role) => role.noun === noun)) return true;
  const names = tokens.slice(noun + 1, to).filter((token) => token.capital && !token.isFunctionWord);
  if (names.length === 0) return true;
  return roles.some(({ words }) => words.has('former') || names.some(({ lower }) => words.has(lower)));
}

/** The bodies named in a person's source are aliases: `a spokesman for the port, Leo Sand`. */
function bodiesIn(context: Context, reference: Extract<Reference, { by: 'name' }>, entity: Entity): string[] {
  const bodies: string[] = [];
  for (let n = reference.from; n < reference.to; n++) {
    const name = context.named.nameAt.get(n);
    const body = name?.from === n ? context.named.entities.of.get(name) : null;
    if (body && body !== entity && body.type === 'organization' && entity.type === 'person')
      bodies.push(body.name);
  }
  return bodies;
}

/** `his eyes`, `Ruiz’s words`: whose they are, null when that cannot be decided; undefined for a source of another kind. */
function bodyPartOwner(
  context: Context,
  reference: Extract<Reference, { by: 'phrase' }>,
): Entity | null | undefined {
  const { tokens, nameAt, entities } = context.named;
  const noun = tokens[reference.to - 1];
  const first = tokens[reference.from];
  if (!noun || !first || !BODY_PARTS.has(noun.lower) || reference.to - reference.from > 4) return undefined;
  const name = nameAt.get(reference.from);
  if (name?.possessive) return entities.of.get(name) ?? null;
  return classOfPronoun(first.lower) ? (context.links.get(reference.from) ?? null) : undefined;
}
