import { type Article, memoize, overlapsAny, type Span, type Turn } from '../../data/index.ts';
import { blocks as blocksOf } from '../blocks.ts';
import { isProcedure, isTitleLine, withoutDirections } from './directions.ts';
import { labelAt } from './label.ts';
import { questionTurns } from './questionTurns.ts';
import { KEPT, type Labelled, labelKey, speakingLabels } from './speakingLabels.ts';
import { timeCode } from './timeCode.ts';
import { endsTurn } from './turnEnds.ts';
import { turnKindOf } from './turnKindOf.ts';

export type TurnHints = {
  /** Where the page sets names apart from the words after them: bold, a table cell, a class. */
  readonly marked?: readonly Span[];
  /** The time codes of paragraphs, by where they begin. */
  readonly times?: ReadonlyMap<number, string>;
};

/** In an article with few turns, what follows a turn further away is the article's own. */
const FEW = { turns: 8, paragraphs: 6 };
/** In the record of a debate, the last turn may be a whole speech. */
const RECORD = 400;
/** The roles of paragraphs that nobody says. */
const NOT_SAID = new Set(['heading', 'teaser', 'caption', 'other', 'label', 'standfirst']);

/** So many lines of a title may stand before a label. */
const MOST_TITLES = 4;

/** So many of the subtitles of a meeting begin with a name; `Remember:` is there now and then. */
const NAMED_SHARE = 1 / 3;

/** Labels with the time codes of their subtitles, where names begin many of these. */
function withTimes(
  candidates: readonly Labelled[],
  blocks: readonly Span[],
  times: TurnHints['times'] = new Map(),
): readonly Labelled[] {
  const timeOf = ({ form, block }: Labelled) => (form === 'colon' && times.get(blocks[block]![0])) || null;
  const timed = candidates.filter((one) => timeOf(one) !== null).length;
  if (timed === 0 || timed < times.size * NAMED_SHARE) return candidates;
  return candidates.map((one) => ({ ...one, time: one.time ?? timeOf(one) }));
}

/**
 * The turns of a text in which labels name the speakers: an interview, a debate, a hearing. Without labels, those of an interview whose
 * questions are paragraphs of their own. Empty where words that look like labels are none. Linear in the length of the text.
 */
export function turnsOf(
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
  { marked = [], times }: TurnHints = {},
): Turn[] {
  const isMarked = overlapsAny(marked);
  const all = paragraphs.flatMap(({ span, role }) =>
    blocksOf(text, span).map((block) => ({
      span: block,
      isHeading: role === 'heading',
      isSaid: !NOT_SAID.has(role) || isMarked(block),
    })),
  );
  const blocks = all.map(({ span }) => span);
  const keyOf = memoize(KEPT, labelKey);
  const candidates = all.flatMap(({ span, isSaid }, block): Labelled | [] => {
    const found = isSaid ? labelAt(text, span) : null;
    if (!found) return [];
    const key = found.name ? keyOf(text.slice(...found.name)) : '';
    return { ...found, block, key, marked: found.name !== null && isMarked(found.name) };
  });
  const speaking =
    candidates.length > 0 ? speakingLabels(text, blocks, withTimes(candidates, blocks, times)) : [];
  if (speaking.length === 0) return questionTurns(text, all);
  const ends = new Set(candidates.map(({ block }) => block));
  const most = speaking.length >= FEW.turns ? Number.POSITIVE_INFINITY : FEW.paragraphs;
  let longest = 1;
  const found = speaking.flatMap((one, i) => {
    const next = speaking[i + 1];
    const last = next ? lastBlock(one, next.block) : lastOfAll(one);
    if (next) longest = Math.max(longest, last - one.block + 1);
    const content: Span[] = [];
    for (let k = one.block; k <= last; k++) {
      const span: Span = [k === one.block ? one.from : blocks[k]![0], blocks[k]![1]];
      if (span[0] < span[1] && all[k]!.isSaid && !(k > one.block && isOfRecord(k, one, next)))
        for (const part of withoutDirections(text, span)) content.push(part);
    }
    if (content.length === 0) return [];
    const { label, name, time, form, key } = one;
    const at = time === null ? (times?.get(blocks[one.block]![0]) ?? null) : timeCode(time);
    const letter = form === 'letter' ? key : null;
    return [{ turn: { label, name, content, at }, letter }];
  });
  const kindOf = turnKindOf(
    text,
    found.flatMap(({ turn: { name, content }, letter }) =>
      name && letter === null ? [{ name: text.slice(...name), content }] : [],
    ),
  );
  return found.map(({ turn, letter }): Turn => {
    const asks =
      letter === null ? turn.name && kindOf(text.slice(...turn.name)) : letter === 'q' && 'question';
    return { ...turn, kind: asks || 'speaker' };
  });

  /** Whether the record itself says a later block of a turn: procedure, or titles of what follows right before the next label. */
  function isOfRecord(k: number, one: Labelled, next: Labelled | undefined): boolean {
    const words = text.slice(...blocks[k]!);
    if (isProcedure(words)) return true;
    if (!next || k < next.block - MOST_TITLES || k <= one.block + (isAlone(one) ? 1 : 0)) return false;
    for (let n = k; n < next.block; n++) if (!isTitleLine(text.slice(...blocks[n]!))) return false;
    return true;
  }

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
    const least = isAlone(one) ? 2 : 1;
    const most =
      one.form === 'capitals' ? RECORD : speaking.length < FEW.turns ? least : Math.max(longest, 2);
    return untilHeading(one.block, Math.min(blocks.length - 1, one.block + most - 1));
  }

  /** Whether a label has its line for itself, so that what is said is below it. */
  function isAlone({ from, block }: Labelled): boolean {
    return from >= blocks[block]![1];
  }

  function firstSaid(one: Labelled): number {
    return isAlone(one) ? Math.min(blocks.length - 1, one.block + 1) : one.block;
  }

  /** A heading ends a turn, and so does a line such as `END OF INTERVIEW`. */
  function untilHeading(from: number, to: number): number {
    for (let k = from + 1; k <= to; k++) if (endsTurn(text.slice(...blocks[k]!))) return k - 1;
    return to;
  }
}
