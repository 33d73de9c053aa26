import {
  type Article,
  acts,
  articleReferenceSchema,
  contains,
  type Explain,
  type Mention,
  makePart,
  overlapsAny,
  type Span,
  type Statement,
  statementId,
  type Turn,
} from '../data/index.ts';
import { findNames, type Name } from '../names/names.ts';
import type { AnnotatedText } from '../text/annotated/annotatedText.ts';
import { annotateText } from '../text/annotated/annotateText.ts';
import { outerSpans } from '../text/quotationMarks.ts';
import { turnsOf } from '../text/turns/turnsOf.ts';
import { announcedQuotations } from './announcedQuotations.ts';
import { attributableQuotations } from './attributableQuotations.ts';
import { allSpans, type Candidate, type DescribedCandidate, foundByRule } from './candidate.ts';
import { confidenceOf } from './confidence.ts';
import { continuedQuotations } from './continuedQuotations.ts';
import { ConditionScores } from './describe/conditionHead.ts';
import { type Description, describer, type StatementSpans } from './describe/index.ts';
import { joinActs } from './describe/joinActs.ts';
import { doubtedConditions, joinConditions } from './describe/joinConditions.ts';
import { describeTurn } from './describeTurn.ts';
import { disjointContents } from './disjointContents.ts';
import { endForgotten } from './endForgotten.ts';
import { reasonsOf } from './explain.ts';
import { type BlockQuotation, blockQuotations, loneBlocks, wholeBlock } from './find/blockQuotations.ts';
import { CUE_LABELS } from './find/cues.ts';
import { findStatements, type ReadWindow } from './find/findStatements.ts';
import { LONE, loneQuotations } from './find/loneQuotations.ts';
import { isAnothers } from './find/nested.ts';
import { type Prepared, prepare } from './find/prepare.ts';
import type { Range } from './find/region.ts';
import type { TaggedStatement } from './find/taggedStatement.ts';
import type { Tagger } from './find/tagger.ts';
import { ownRows } from './find/windows.ts';
import { frontedConditions } from './frontedConditions.ts';
import { isNoStatement } from './isNoStatement.ts';
import { joinChains } from './joinChains.ts';
import { mentionsOf } from './mentions/mentionsOf.ts';
import { nameHeads } from './mentions/nameHeads.ts';
import { type ReadMention, readMentions } from './mentions/readMentions.ts';
import { nounsAsCues } from './nounsAsCues.ts';
import { objectsAsSources } from './objectsAsSources.ts';
import { othersQuotations } from './othersQuotations.ts';
import { ownAttribution } from './ownAttribution.ts';
import { plainCue } from './plainCue.ts';
import { plainlySaid } from './plainlySaid.ts';
import { releasedQuotations } from './releasedQuotations.ts';
import { reportedSubjects } from './reportedSubjects.ts';
import { resumedContents } from './resumedContents.ts';
import { secondVerbs } from './secondVerbs.ts';
import { signedBlocks } from './signedBlocks.ts';
import { withoutPullQuotes } from './withoutPullQuotes.ts';
import { withTurns } from './withTurns.ts';

/** What an article holds before anybody is named: its statements, and the mentions by which the next stage names their speakers. */
export type Extracted = {
  readonly statements: Statement[];
  readonly mentions: Mention[];
  /** The article's text as it was read for them. */
  readonly annotated: AnnotatedText;
  /** The names that rules find in it, in order. */
  readonly names: readonly Name[];
};
export type ExtractOptions = {
  /** Is given how each field of each statement was found. */
  readonly explain?: Explain;
  /** The confidence from which on a nested statement is reported, 0…1; by default what the model's settings say. */
  readonly nested?: number;
};

/**
 * The statements of an article in the order of the text, still without speakers, which `resolve` finds. Never throws, whatever the text;
 * the same article gives the same statements.
 *
 * @example
 * const { article } = readArticle(await openDocument('article.html'));
 * if (article) {
 *   const { statements, mentions, annotated } = await extract(article, await loadTagger());
 *   const attributed = resolve(article, statements, { mentions, annotated });
 * }
 */
export async function extract(
  article: Article,
  tagger: Tagger,
  { explain, nested = tagger.settings.nested }: ExtractOptions = {},
): Promise<Extracted> {
  const annotated = annotateText(article);
  const turns = article.turns ?? turnsOf(article);
  const prepared = prepare(
    annotated,
    tagger.pieces,
    turns.flatMap(({ label }) => (label ? [label] : [])),
  );
  const conditions = new ConditionScores(prepared);
  const names = findNames(annotated);
  const namesAsMentions = nameHeads(prepared, names);
  const read: ReadMention[] = [];
  const onWindow = async (window: ReadWindow) => {
    conditions.put(window.own[0], ownRows(window, window.said.conditions, CUE_LABELS));
    for (const mention of await readMentions(window, tagger, namesAsMentions)) read.push(mention);
  };
  const blocks = blockQuotations(article);
  const blockAt = new Map(blocks.map((block) => [block.content[0]![0], block]));
  const tagged: Candidate[] = [];
  for await (const one of findStatements(prepared, tagger, { onWindow, nested }))
    tagged.push(...candidatesOf(one, prepared, blockAt, tagger, nested));
  const attributed = nounsAsCues(annotated, ownAttribution(annotated, tagged));
  const released = releasedQuotations(prepared, othersQuotations(annotated, attributed));
  const announced = announcedQuotations(prepared, endForgotten(prepared, released));
  const whole = joinChains(prepared, attributableQuotations(prepared, announced));
  const disjoint = secondVerbs(
    annotated,
    reportedSubjects(
      article.text,
      objectsAsSources(article.text, disjointContents(annotated, withoutDuplicates(whole), nested)),
    ),
  );
  const missed = plainlySaid(annotated, disjoint.flatMap(allSpans));
  const resumed = frontedConditions(annotated, resumedContents(annotated, [...disjoint, ...missed]));
  const candidates = signedBlocks(article.text, blocks, withTurns(article.text, resumed, turns), nested);
  const usedSpans = candidates.flatMap(allSpans);
  const unattributedBlocks = loneBlocks(article.text, blocks, usedSpans);
  const unattributedQuotations = loneQuotations(prepared, [
    ...usedSpans,
    ...unattributedBlocks.flatMap(({ content }) => content),
  ]);
  const lone = [
    ...unattributedBlocks.map((found) => foundByRule(found, LONE.block)),
    ...unattributedQuotations.map((found) => foundByRule(found, LONE.alone)),
  ];
  const describe = describer(annotated, article.publishedAt, ownWords(prepared, blocks, turns));
  const reference = articleReferenceSchema.parse(article);
  const inOrder = continuedQuotations(article.text, [...candidates, ...lone]).toSorted(
    (a, b) => startOf(a) - startOf(b),
  );
  const statements = withoutPullQuotes(annotated, inOrder).flatMap((found): Statement[] => {
    const content = makePart(article.text, found.content);
    if (!content) return [];
    const id = statementId(article.id, found);
    const { described, parts } = found.turn
      ? describeTurn(article.text, id, found, (sentence) =>
          describeWithModel(article.text, sentence, describe(sentence), conditions),
        )
      : {
          described: describeWithModel(article.text, found, descriptionOf(found, describe), conditions),
          parts: null,
        };
    const { kind, negated, addressee, saidAt, occasion } = described;
    if (explain) for (const reason of reasonsOf(article.text, found, described)) explain(id, reason);
    return [
      {
        id,
        article: reference,
        kind,
        source: makePart(article.text, found.source),
        cue: makePart(article.text, found.cue),
        content,
        speaker: null,
        speakers: [],
        act: acts[described.acts.indexOf(Math.max(...described.acts))]!,
        negated,
        within: found.within && statementId(article.id, found.within),
        conditions: described.conditions.map(({ connective, span, text }) => ({ connective, span, text })),
        addressee,
        saidAt,
        occasion,
        confidence: found.confidence,
        model: tagger.name,
        ...(found.turn && { turn: found.turn.kind }),
        ...(found.turn?.at && { at: found.turn.at }),
        ...(parts && { parts }),
      },
    ];
  });
  const sources = statements.flatMap(({ source }) => source?.spans ?? []);
  return { statements, mentions: await mentionsOf(prepared, read, sources, tagger), annotated, names };
}

/** A statement that the model is sure enough of, with those nested in it that it is surer of still. */
function candidatesOf(
  one: TaggedStatement,
  prepared: Prepared,
  blockAt: ReadonlyMap<number, BlockQuotation>,
  tagger: Tagger,
  least: number,
): Candidate[] {
  const { settings } = tagger;
  const confidence = confidenceOf(one, settings.confidence);
  if (confidence < settings.confidence.least) return [];
  const found = wholeBlock(foundOf(one, prepared), blockAt);
  if (isNoStatement(prepared.text, found)) return [];
  const nested = one.inner.flatMap((inner): Candidate[] => {
    const own = foundOf(inner, prepared);
    const sure = confidenceOf(inner, settings.confidence);
    if (sure < least || !isAnothers(prepared.text, own, found.content)) return [];
    return [{ ...own, confidence: Math.min(sure, confidence), tagged: inner, rule: null, within: found }];
  });
  return [{ ...found, confidence, tagged: one, rule: null, within: null }, ...nested];
}

/** All but the statements that repeat another, and the nested ones whose cue is that of another: a cue makes one statement. */
function withoutDuplicates(all: readonly Candidate[]): Candidate[] {
  const outer = withoutRepeats(all.filter(({ within }) => within === null));
  const contents = new Set(outer.map(({ content }) => content));
  const nested = all
    .filter(({ within }) => within !== null && contents.has(within.content))
    .toSorted((a, b) => b.confidence - a.confidence);
  const taken = new Set<number>();
  return [...outer, ...nested].filter(({ tagged, within }) => {
    const [from, to] = tagged?.cue ?? [0, 0];
    const words = Array.from({ length: to - from }, (_, i) => from + i);
    if (within !== null && words.some((word) => taken.has(word))) return false;
    for (const word of words) taken.add(word);
    return true;
  });
}

/** Two cues of one utterance make one statement: `declined to say how many` is no statement by `say` beside that by `declined`. */
function withoutRepeats(outer: readonly Candidate[]): Candidate[] {
  const bySource = Map.groupBy(outer, ({ source }) => source[0]?.[0] ?? -1);
  return outer.filter(({ source, cue, confidence }) => {
    const same = source[0] ? (bySource.get(source[0][0]) ?? []) : [];
    return !same.some(
      (other) =>
        other.confidence > confidence &&
        cue.every((span) => other.content.some((part) => contains(part, span))),
    );
  });
}

function foundOf({ source, cue, content }: TaggedStatement, prepared: Prepared): StatementSpans {
  return {
    source: spansOf(prepared, source),
    cue: spansOf(prepared, [cue]).map((span) => plainCue(prepared.text, span)),
    content: spansOf(prepared, content),
  };
}

/** Where somebody's own words stand: in quotation marks, in a block set off from the text, or in a turn. */
function ownWords(
  { quotations }: Prepared,
  blocks: readonly BlockQuotation[],
  turns: readonly Turn[],
): Span[] {
  const inTurns = turns.flatMap(({ content }) => content);
  const inTurn = overlapsAny(inTurns);
  const inBlocks = [
    ...inTurns,
    ...blocks.flatMap(({ content }) => content.filter((span) => !inTurn(span))),
  ].toSorted((a, b) => a[0] - b[0]);
  const inBlock = overlapsAny(inBlocks);
  const apart = outerSpans(quotations).filter((span) => !inBlock(span));
  return [...apart, ...inBlocks].toSorted((a, b) => a[0] - b[0]);
}

/** The description of a statement by rules: a condition before the source is only that, and has no part in the act. */
function descriptionOf(found: Candidate, describe: (found: StatementSpans) => Description): Description {
  if (!found.fronted) return describe(found);
  const whole = describe(found);
  const rest = describe({ ...found, content: found.content.slice(1) });
  return {
    ...rest,
    conditions: whole.conditions,
    by: { ...rest.by, noConditions: whole.by.noConditions },
  };
}

/** The description of a statement by rules, joined with what the model says of its act and conditions. */
function describeWithModel(
  text: string,
  { tagged, content }: Candidate,
  { act, conditions, ...rest }: Description,
  head: ConditionScores,
): DescribedCandidate {
  return {
    ...rest,
    byRule: act,
    // The act of what was not said is the one that its cue names.
    acts:
      tagged && !rest.negated
        ? joinActs(tagged.acts, act, rest.by.act[0]!)
        : acts.map((one) => (one === act ? 1 : 0)),
    conditions: joinConditions(text, content, conditions, head, rest.by.noConditions),
    by: { ...rest.by, noConditions: [...rest.by.noConditions, ...doubtedConditions(conditions, head)] },
  };
}

function spansOf({ words }: Prepared, ranges: readonly Range[]): Span[] {
  return ranges.map(([from, to]) => [words[from]!.start, words[to - 1]!.end] as const);
}

/** Where a statement is said: at its cue, else where its content begins. */
function startOf({ cue, content }: StatementSpans): number {
  return cue[0]?.[0] ?? content[0]?.[0] ?? 0;
}
