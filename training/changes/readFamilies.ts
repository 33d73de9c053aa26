import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../../src/data/index.ts';
import { type Label, type LabelledPair, statementOf } from './readPairs.ts';

/** How much the pairs of one label count that come from one family, together. */
const WEIGHT_OF_FAMILY = 3;

type Line = {
  readonly side: '+' | '-' | 'q' | 'o';
  readonly figures: boolean;
  readonly statement: Statement;
};

/** All pairs of statements of each family of `families.txt`, with what follows from their sides. */
export function readFamilies(): LabelledPair[] {
  const [, ...families] = readFileSync(join(import.meta.dirname, 'families.txt'), 'utf8')
    .trim()
    .split('\n\n');
  return families.flatMap((family, i) => {
    const lines = family.split('\n').map(lineOf);
    return [...pairsOf(lines, `family ${i + 1}`), ...framedPairs(lines, i)];
  });
}

/** What is added to a clause: a condition or restriction; and a time, of which each two are other times. */
const CONDITIONS = [
  'if the council agreed',
  'provided that the money was there',
  'as long as nobody objected',
  'unless it rained',
  'once the papers were signed',
  'only if the neighbours wanted it',
  'on condition that it was kept secret',
  'when the winter was over',
  'except at weekends',
  'for children only',
  'if necessary with a loan',
  'until further notice',
];
const TIMES = [
  ['on Monday', 'on Thursday'],
  ['last year', 'the year before'],
  ['in 2012', 'in 2016'],
  ['in the first round', 'in the second round'],
  ['in spring', 'in autumn'],
  ['in the morning', 'at night'],
] as const;
/** Cues and words before a clause by which nobody claims it. */
const UNCLAIMED = [
  ['denied', 'rumours that'],
  ['said', 'many people believed that'],
  ['joked', 'that'],
  ['asked', 'whether'],
  ['said', 'her critics claimed that'],
  ['dismissed', 'reports that'],
  ['wondered', 'whether'],
  ['said', 'some feared that'],
] as const;
/** How much a framed pair counts. */
const WEIGHT_OF_FRAME = 0.3;

/** The sides of a family with a condition, at other times, or as what nobody claims. */
function framedPairs(lines: readonly Line[], i: number): LabelledPair[] {
  const clauses = (side: Line['side']) =>
    lines.flatMap(({ side: of, figures, statement: { cue, content } }) =>
      of === side && !figures && cue?.text === 'said' && !/["“?]/.test(content.text)
        ? [content.text.replace(/^that /, '')]
        : [],
    );
  const [yes, no] = [clauses('+'), clauses('-')];
  const pair = (label: Label, sort: string, earlier: string, later: string): LabelledPair => ({
    label,
    sort,
    earlier: statementOf(`[Ruiz] {said} <${earlier}>.`),
    later: statementOf(`[Ruiz] ${later.startsWith('{') ? later : `{said} <${later}>`}.`),
    weight: WEIGHT_OF_FRAME,
  });
  return [...yes, ...no].slice(0, 4).flatMap((own, n) => {
    const at = i + n;
    const condition = CONDITIONS[at % CONDITIONS.length]!;
    const [when, then] = TIMES[at % TIMES.length]!;
    const [cue, words] = UNCLAIMED[at % UNCLAIMED.length]!;
    const contrary = yes.includes(own) ? no[n % Math.max(1, no.length)] : yes[n % Math.max(1, yes.length)];
    return [
      pair('narrowed', 'framed: condition', own, `${own} ${condition}`),
      pair('same', 'framed: later', own, `${own} ${when}`),
      pair('unrelated', 'framed: unclaimed', own, `{${cue}} <${words} ${own}>`),
      ...(contrary
        ? [
            pair('unrelated', 'framed: other time', `${own} ${when}`, `${contrary} ${then}`),
            pair('change', 'framed: same time', `${own} ${when}`, `${contrary} ${when}`),
            pair('unrelated', 'framed: unclaimed contrary', own, `{${cue}} <${words} ${contrary}>`),
          ]
        : []),
    ];
  });
}

function lineOf(line: string): Line {
  const [, side, figures, cue, content] = /^([-+qo])(!?) (.+?): (.+)$/.exec(line)!;
  return {
    side: side as Line['side'],
    figures: figures === '!',
    statement: statementOf(`[Ruiz] {${cue}} <${content}>.`),
  };
}

function pairsOf(lines: readonly Line[], sort: string): LabelledPair[] {
  const first = lines.find(({ side }) => side === '+');
  const pairs = lines.flatMap((one, i) =>
    lines.slice(i + 1).flatMap((other) => {
      const label = labelOf(one, other, first);
      return label ? [{ label, sort, earlier: one.statement, later: other.statement }] : [];
    }),
  );
  const count = new Map<Label, number>();
  for (const { label } of pairs) count.set(label, (count.get(label) ?? 0) + 1);
  return pairs.map((pair) => ({ ...pair, weight: Math.min(1, WEIGHT_OF_FAMILY / count.get(pair.label)!) }));
}

function labelOf(one: Line, other: Line, first: Line | undefined): Label | null {
  const sides = [one.side, other.side];
  if (sides.includes('o')) return 'unrelated';
  if (sides.includes('q')) return one === first ? 'narrowed' : null;
  if (one.side !== other.side || one.figures) return 'change';
  return 'same';
}
