import { type Article, overlapsAny, type Span, type Turn, type TurnKind } from '../../data/index.ts';
import { kindOfLabel } from '../../english/labels.ts';
import { blocks as blocksOf } from '../blocks.ts';
import { withoutDirections } from './directions.ts';
import { labelAt } from './label.ts';
import { type Labelled, labelKey, speakingLabels } from './speakingLabels.ts';
import { timeCode } from './timeCode.ts';

export type TurnHints = {
  /** Where the page sets names apart from the words after them: bold, a table cell, a class. */
  readonly marked?: readonly Span[];
};

/** In an article with few turns, what follows a turn further away is the article's own. */
const FEW = { turns: 8, paragraphs: 6 };
/** In the record of a debate, the last turn may be a whole speech. */
const RECORD = 400;
/** The roles of paragraphs that nobody says. */
const NOT_SAID = new Set(['heading', 'teaser', 'caption', 'other', 'label', 'standfirst']);

/**
 * The turns of a text in which labels name the speakers: an interview, a debate, a hearing. Empty where words that look like labels are
 * none. Linear in the length of the text.
 */
export function turnsOf(
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
  { marked = [] }: TurnHints = {},
): Turn[] {
  const isMarked = overlapsAny(marked);
  const all = paragraphs.flatMap(({ span, role }) =>
    blocksOf(text, span).map((block) => ({ span: block, isSaid: !NOT_SAID.has(role) || isMarked(block) })),
  );
  const blocks = all.map(({ span }) => span);
  const candidates = all.flatMap(({ span, isSaid }, block): Labelled[] => {
    const found = isSaid ? labelAt(text, span) : null;
    if (!found) return [];
    const key = found.name ? labelKey(text.slice(...found.name)) : '';
    return [{ ...found, block, key, marked: found.name !== null && isMarked(found.name) }];
  });
  if (candidates.length === 0) return [];
  const speaking = speakingLabels(text, blocks, candidates);
  const ends = new Set(candidates.map(({ block }) => block));
  const kinds = turnKinds(text, speaking, blocks);
  const most = speaking.length >= FEW.turns ? Number.POSITIVE_INFINITY : FEW.paragraphs;
  let longest = 1;
  return speaking.flatMap((one, i): Turn[] => {
    const next = speaking[i + 1];
    const last = next ? lastBlock(one, next.block) : lastOfAll(one);
    if (next) longest = Math.max(longest, last - one.block + 1);
    const content: Span[] = [];
    for (let k = one.block; k <= last; k++) {
      const span: Span = [k === one.block ? one.from : blocks[k]![0], blocks[k]![1]];
      if (span[0] < span[1] && all[k]!.isSaid)
        for (const part of withoutDirections(text, span)) content.push(part);
    }
    if (content.length === 0) return [];
    const { label, name, time } = one;
    return [{ label, name, content, kind: kinds(one), at: time === null ? null : timeCode(time) }];
  });

  /** The last block of a turn before the next; in few turns, a label that is none, or a long way, ends it at once. */
  function lastBlock(one: Labelled, next: number): number {
    if (speaking.length >= FEW.turns || one.form === 'capitals') return untilHeading(one.block, next - 1);
    for (let k = one.block + 1; k < next; k++)
      if (ends.has(k) && candidates.some(({ block, form }) => block === k && form === 'colon'))
        return untilHeading(one.block, k - 1);
    return next - one.block <= most ? untilHeading(one.block, next - 1) : firstSaid(one);
  }

  /** The last turn has no next one: it is as long as the longest before it at most. */
  function lastOfAll(one: Labelled): number {
    const least = one.form === 'line' ? 2 : 1;
    const most =
      one.form === 'capitals' ? RECORD : speaking.length < FEW.turns ? least : Math.max(longest, 2);
    return untilHeading(one.block, Math.min(blocks.length - 1, one.block + most - 1));
  }

  function firstSaid(one: Labelled): number {
    return one.form === 'line' ? Math.min(blocks.length - 1, one.block + 1) : one.block;
  }

  /** A heading ends a turn, and so does a line such as `END OF INTERVIEW`. */
  function untilHeading(from: number, to: number): number {
    for (let k = from + 1; k <= to; k++) if (ENDS.test(text.slice(...blocks[k]!))) return k - 1;
    return to;
  }
}

const ENDS =
  /^[[(*–—-]{0,3}\s?(?:end(?:s| of (?:the )?(?:interview|transcript|recording|audio|hearing|session|tape))?|(?:this )?interview (?:was )?(?:edited|conducted|by)\b.{0,200}|edited by\b.{0,100}|this (?:interview|conversation|transcript) (?:has been|was)\b.{0,200})[\])*.–—-]{0,3}$/iu;

/** Who leads and who asks: by the label's words, and in an interview of two the one most of whose turns are questions. */
function turnKinds(
  text: string,
  speaking: readonly Labelled[],
  blocks: readonly Span[],
): (one: Labelled) => TurnKind {
  const named = Map.groupBy(
    speaking.filter(({ form }) => form !== 'letter' && form !== 'dash'),
    ({ key }) => key,
  );
  const byKey = new Map<string, TurnKind>();
  const shareOfQuestions = (some: readonly Labelled[]) =>
    some.filter(({ block, from, form }) => {
      const at = form === 'line' ? blocks[block + 1] : ([from, blocks[block]![1]] as const);
      return at && /\?["”’)]*\s*$/.test(text.slice(...at));
    }).length / some.length;
  for (const [key, some] of named) {
    const written = text
      .slice(...some[0]!.name!)
      .replace(/\s?\([^()]*\)/g, '')
      .replace(/,\s.*$/s, '');
    const kind = kindOfLabel(written);
    byKey.set(key, kind === 'chair' || kind === 'question' ? kind : 'speaker');
  }
  if (named.size === 2 && [...byKey.values()].every((kind) => kind === 'speaker')) {
    const [asks, answers] = [...named]
      .map(([key, some]): Asked => ({ key, some, share: shareOfQuestions(some) }))
      .sort((a, b) => b.share - a.share);
    if (asks && answers && asks.share >= 0.6 && answers.share < 0.3 && asks.some.length > 1)
      byKey.set(asks.key, 'question');
  }
  return ({ form, key }) =>
    form === 'letter' ? (key === 'q' ? 'question' : 'speaker') : (byKey.get(key) ?? 'speaker');
}

type Asked = { readonly key: string; readonly some: readonly Labelled[]; readonly share: number };
