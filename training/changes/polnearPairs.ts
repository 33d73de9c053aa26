import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cosine, type Statement } from '../../src/data/index.ts';
import type { PolnearArticle } from '../corpora/polnear.ts';
import { type LabelledPair, statementOf } from './readPairs.ts';

/** A statement of PolNeAR's training articles: its speaker's last name, and its article. */
type Said = { readonly by: string; readonly article: string; readonly cue: string; readonly content: string };

/** How many statements are changed into contraries and agreements, how many of one speaker are compared, and from which cosine on. */
const CHANGED = 420;
const OF_ONE_SPEAKER = 60;
const SPEAKERS = 30;
const NEAR = 0.42;
const NATURAL = 2500;
/** How much a pair counts, of the changed ones and of those as they are. */
const WEIGHT_CHANGED = 0.15;
const WEIGHT_NATURAL = 0.08;

/** The training statements with a person or body that is named, a cue of a few words, and a content of one sentence. */
export function polnearStatements(corpora: string): Said[] {
  return readFileSync(join(corpora, 'polnear/train.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PolnearArticle)
    .flatMap(({ id, text, attributions }) =>
      attributions.flatMap(({ source, cue, content }) => {
        const words = (spans: typeof source) =>
          spans
            .map(([start, end]) => text.slice(start, end))
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim();
        const by = /(\p{Lu}[\p{L}’'-]+)(?:’s|'s)?$/u.exec(words(source))?.[1];
        const said = { article: id, cue: words(cue), content: words(content) };
        const length = said.content.split(' ').length;
        const isPlain = said.cue && !/[[\]{}<>]/.test(said.cue + said.content);
        return by && isPlain && length >= 4 && length <= 30 ? [{ by, ...said }] : [];
      }),
    );
}

/** Pairs of which one statement is made of the other: its contrary, another number, a condition more, or the same. */
export function changedPairs(said: readonly Said[]): LabelledPair[] {
  const chosen = said.filter((_, i) => i % Math.ceil(said.length / CHANGED) === 0);
  return chosen.flatMap((one) => {
    const earlier = made(one.cue, one.content);
    const pairs = CHANGES.flatMap(({ label, sort, change }) => {
      const changed = change(one.cue, one.content);
      if (!changed || changed.join() === [one.cue, one.content].join()) return [];
      return [{ label, sort, earlier, later: made(...changed), weight: WEIGHT_CHANGED }];
    });
    return pairs;
  });
}

/** Pairs of statements that one speaker made in two articles and that are near each other: hardly one in a hundred is a change. */
export function naturalPairs(
  said: readonly Said[],
  embedded: ReadonlyMap<string, Int8Array>,
): (LabelledPair & { readonly natural: true })[] {
  const pairs = speakersOf(said).flatMap((of) =>
    of.flatMap((one, i) =>
      of.slice(i + 1).flatMap((other) => {
        const near = cosine(embedded.get(one.content)!, embedded.get(other.content)!);
        return one.article !== other.article && near >= NEAR ? [{ one, other, near }] : [];
      }),
    ),
  );
  return pairs
    .toSorted((a, b) => b.near - a.near)
    .slice(0, NATURAL)
    .map(({ one, other }) => ({
      label: 'unrelated' as const,
      sort: 'natural',
      earlier: made(one.cue, one.content),
      later: made(other.cue, other.content),
      weight: WEIGHT_NATURAL,
      natural: true as const,
    }));
}

/** What those who speak most say, as far as it is compared. */
export function speakersOf(said: readonly Said[]): Said[][] {
  return [...Map.groupBy(said, ({ by }) => by).values()]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, SPEAKERS)
    .map((of) => of.filter((_, i) => i % Math.ceil(of.length / OF_ONE_SPEAKER) === 0));
}

function made(cue: string, content: string): Statement {
  return statementOf(`[Ruiz] {${cue}} <${content}>.`);
}

const AUXILIARY =
  /\b(will|would|should|could|can|is|are|was|were|has|have|had|must|does|did)\b(?! (?:not|never|no|nothing|be no)\b)/;
const AFTER_NOT = /\b(will|would|should|could|can|is|are|was|were|has|have|had|must|does|did) not\b/;
const NUMBER = /\b(\d+)\b(?!,\d)/;
const SWAPS: readonly (readonly [string, string])[] = [
  ['support', 'oppose'],
  ['increase', 'decrease'],
  ['raise', 'cut'],
  ['more', 'less'],
  ['better', 'worse'],
  ['win', 'lose'],
  ['open', 'close'],
  ['accept', 'reject'],
  ['good', 'bad'],
  ['strong', 'weak'],
  ['safe', 'dangerous'],
  ['true', 'false'],
  ['start', 'end'],
  ['right', 'wrong'],
  ['higher', 'lower'],
  ['best', 'worst'],
  ['all', 'none of the'],
  ['always', 'never'],
  ['many', 'few'],
  ['likely', 'unlikely'],
  ['honest', 'dishonest'],
  ['fair', 'unfair'],
  ['qualified', 'unqualified'],
  ['legal', 'illegal'],
  ['won', 'lost'],
  ['stay', 'leave'],
  ['easy', 'difficult'],
  ['love', 'hate'],
  ['great', 'terrible'],
];
const CUES: ReadonlyMap<string, readonly [same: string, contrary: string | null]> = new Map([
  ['said', ['insisted', 'denied']],
  ['says', ['stated', 'denied']],
  ['told', ['said', 'denied']],
  ['added', ['said', null]],
  ['argued', ['claimed', 'denied']],
  ['believes', ['thinks', 'doubts']],
  ['denied', ['disputed', 'admitted']],
  ['supports', ['backs', 'opposes']],
  ['opposes', ['is against', 'supports']],
  ['promised', ['pledged', 'refused']],
  ['wants', ['hopes', 'refuses']],
  ['called for', ['demanded', 'rejected']],
  ['refused', ['declined', 'agreed']],
]);

type Changed = readonly [cue: string, content: string] | null;
type Change = Pick<LabelledPair, 'label' | 'sort'> & {
  readonly change: (cue: string, content: string) => Changed;
};

const CHANGES: readonly Change[] = [
  { label: 'change', sort: 'made: negation', change: (cue, content) => turned(cue, content) },
  {
    label: 'same',
    sort: 'made: negation and contrary',
    change: (cue, content) => {
      const swapped = swap(content);
      return swapped === content ? null : turned(cue, swapped);
    },
  },
  { label: 'change', sort: 'made: contrary', change: (cue, content) => [cue, swap(content)] },
  {
    label: 'change',
    sort: 'made: number',
    change: (cue, content) => [cue, content.replace(NUMBER, (n) => String(Math.ceil(Number(n) * 1.7) + 3))],
  },
  {
    label: 'change',
    sort: 'made: cue',
    change: (cue, content) => {
      const other = CUES.get(cue)?.[1];
      return other && !/^["“]/.test(content) ? [other, content] : null;
    },
  },
  {
    label: 'same',
    sort: 'made: cue',
    change: (cue, content) => (CUES.has(cue) ? [CUES.get(cue)![0], shortened(content)] : null),
  },
  { label: 'same', sort: 'made: shorter', change: (cue, content) => [cue, shortened(content)] },
  {
    label: 'narrowed',
    sort: 'made: condition',
    change: (cue, content) =>
      / (?:if|unless|when) /.test(content) ? [cue, content.replace(/,? (?:if|unless|when) .*/, '')] : null,
  },
];

/** With a negation more or less. */
function turned(cue: string, content: string): Changed {
  if (AFTER_NOT.test(content)) return [cue, content.replace(AFTER_NOT, '$1')];
  return AUXILIARY.test(content) ? [cue, content.replace(AUXILIARY, '$1 not')] : null;
}

/** With the first word that has a contrary replaced by it. */
function swap(content: string): string {
  for (const [one, other] of SWAPS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    const word = new RegExp(`\\b${one}\\b`);
    if (word.test(content)) return content.replace(word, other);
  }
  return content;
}

/** Without quotation marks and what follows the first comma, where enough is before it. */
function shortened(content: string): string {
  const plain = content.replace(/[“”"]/g, '');
  const first = plain.split(/, | because | as | while /)[0]!;
  return first.split(' ').length >= 5 ? first : plain;
}
