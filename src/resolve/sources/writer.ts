import {
  type Article,
  contains,
  lowerBound,
  rules,
  type Span,
  type Speaker,
  type Statement,
} from '../../data/index.ts';
import { fold } from '../../text/fold.ts';
import type { Context } from '../context.ts';
import { speakerConfidence } from '../speakers/speakerConfidence.ts';
import { type FoundSpeakers, implied, type SpeakersFound, speakerOf } from '../speakers/speakerOf.ts';

/** Who `I`, `we` and `my neighbor` are. */
export const SELVES = rules(import.meta.url, 'self', {
  // `I think`, outside quotation marks: the one writer of the byline
  byline: {},
  // the same in a page of letters: who signs below
  signature: {},
  // `“I say <we wait>”`: the speaker of the statement around it; until that is known, nobody
  quoted: {},
  // `my neighbor`, in a quotation: the neighbor of its speaker
  owned: {},
});

/** Who `I` or `we` at a token is: outside quotation marks the writer, by the byline; inside, {@link quotedSpeaker} finds it later. */
export function writerOf(context: Context, token: number): FoundSpeakers {
  const at = context.named.tokens[token];
  if (!at || at.quoted || inBlockQuotation(context.article, at.start) || inTurn(context, at.start))
    return { value: [], rule: SELVES.quoted };
  // `We` in a page of letters may be the paper as well as who signs.
  const letter = /^(?:i|me|my)\b/.test(at.lower) ? signature(context, at.block) : null;
  const name = letter ?? bylineName(context.article);
  return {
    value: name ? [writerNamed(context, name, [at.start, at.end])] : [],
    rule: letter ? SELVES.signature : SELVES.byline,
  };
}

function inBlockQuotation({ paragraphs }: Article, offset: number): boolean {
  const paragraph = paragraphs[lowerBound(paragraphs.length, (i) => paragraphs[i]!.span[1] > offset)];
  return paragraph?.role === 'quotation' && paragraph.span[0] <= offset;
}

function inTurn({ turns }: Context, offset: number): boolean {
  const span = turns[lowerBound(turns.length, (i) => turns[i]![1] > offset)];
  return span !== undefined && span[0] <= offset;
}

/** The writer of that name, by the fullest form that the article has of it; `mention` is where the writer is meant. */
export function writerNamed(context: Context, name: string, mention: Span): Speaker {
  const entity = context.named.entityByName.get(fold(name));
  if (entity) return speakerOf(entity, { via: 'implicit', mention });
  return {
    name,
    type: 'person',
    aliases: [],
    role: null,
    via: 'implicit',
    mention,
    person: null,
    onBehalfOf: null,
    confidence: speakerConfidence('implicit'),
  };
}

/** The one writer that the byline names, without `By`, address and outlet; null when it names none or several. */
export function bylineName(article: Article): string | null {
  if (article.byline.length !== 1) return null;
  const line = (article.byline[0] ?? '')
    .replace(/^\s*by\s+/i, '')
    .replace(/[,.;|(].*$/s, '')
    .trim();
  if (!/^\p{Lu}[\p{L}.'’-]*(?:\s+\p{L}[\p{L}.'’-]*){1,4}$/u.test(line)) return null;
  if (/\b(?:staff|editorial|board|news|reporters?|editors?|press|and)\b/i.test(line)) return null;
  return line === line.toUpperCase()
    ? line.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase())
    : line;
}

/** A letter's signature: a short paragraph with nothing but a name, the first after the letter's paragraphs, where the article has several. */
function signature(context: Context, block: number): string | null {
  const found = context.named.signatures;
  if (found.length < 2) return null;
  const next = found.find((one) => one.block > block);
  return next && next.block - block <= 8 ? next.name : null;
}

/** For `I` and `we` inside a quotation: the speakers of the statement whose content holds them. */
export function quotedSpeaker(
  statement: Statement,
  statements: readonly Statement[],
  speakers: SpeakersFound,
): FoundSpeakers | null {
  if (!/^(?:i|we|me|my|our|us)$/i.test(statement.source?.text ?? '')) return null;
  const outer = outerSpeakers(statement, statements, speakers);
  return outer && { value: implied(outer), rule: SELVES.quoted };
}

/** Whether a source calls somebody the speaker’s own: `my neighbor`. */
export function saysMy({ source }: Statement): boolean {
  return /^(?:my|our)\s/i.test(source?.text ?? '');
}

/** For `my neighbor` inside a quotation: whose neighbor it is, put before what the source calls them; null for any other source. */
export function ownedSpeaker(
  statement: Statement,
  statements: readonly Statement[],
  speakers: SpeakersFound,
): FoundSpeakers | null {
  const [found] = speakers.get(statement) ?? [];
  if (found?.via !== 'role' || !saysMy(statement)) return null;
  const [owner, ...others] = outerSpeakers(statement, statements, speakers) ?? [];
  if (owner?.type !== 'person' || others.length > 0) return null;
  const described = found.name.replace(/^(?:my|our)\s+/i, '');
  return {
    value: [{ ...found, name: `${owner.name}’s ${described}`, aliases: [described, ...found.aliases] }],
    rule: SELVES.owned,
  };
}

/** The speakers of the statement whose content holds the source of another. */
function outerSpeakers(
  statement: Statement,
  statements: readonly Statement[],
  speakers: SpeakersFound,
): readonly Speaker[] | null {
  const source = statement.source?.spans[0];
  if (!source) return null;
  for (const outer of statements) {
    if (outer === statement || !outer.content.spans.some((span) => contains(span, source))) continue;
    const own = speakers.get(outer) ?? [];
    if (own.length > 0) return own;
  }
  return null;
}
