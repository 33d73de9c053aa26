import { findNames, type Name } from '../src/names/names.ts';
import { clusterNames } from '../src/resolve/entities/clusterNames.ts';
import type { Entity } from '../src/resolve/entities/entity.ts';
import { annotatePlainText } from '../src/text/annotated/annotateText.ts';
import type { GapPassage } from './corpora/gap.ts';

/** How many sentences before the masked name a passage holds. */
const BEFORE = 3;
const PREPOSITIONS = new Set(
  'of to for with by from in on at about against into over under after before than as like behind'.split(' '),
);
const DETERMINERS = new Set('a an the any every each no some this that his her their its our my'.split(' '));
/** How many passages one article gives at most. */
const MOST = 10;

/**
 * Passages in which a name that was there shortly before is replaced by a pronoun, so that whom it means is known without anybody
 * having marked it (the method of WikiCREM, Kocijan et al. 2019): another person of the same gender is named near by.
 */
export function maskedPassages(text: string, article: number): GapPassage[] {
  const annotated = annotatePlainText(text);
  const { tokens } = annotated;
  const names = findNames(annotated).filter(({ heading }) => !heading);
  const figures = clusterNames(annotated, names);
  const sentence = (name: Name) => tokens[name.from]!.sentence;
  const found: GapPassage[] = [];
  for (const name of names) {
    const figure = figures.of.get(name);
    // `any Ruiz voter`: no pronoun can stand there.
    if (!isPerson(figure) || found.length >= MOST || DETERMINERS.has(tokens[name.titled - 1]?.lower ?? ''))
      continue;
    const at = sentence(name);
    const near = names.filter(
      (other) =>
        other !== name &&
        sentence(other) <= at &&
        sentence(other) >= at - BEFORE &&
        tokens[other.from]!.quoted === tokens[name.from]!.quoted,
    );
    const same = near.filter(
      (other) => figures.of.get(other) === figure && sentence(other) >= at - 2 && other.start < name.start,
    );
    const rivals = near.filter((other) => {
      const rival = figures.of.get(other);
      return isPerson(rival) && rival !== figure && rival.gender === figure.gender;
    });
    const mine = same.at(-1);
    const rival = rivals.at((article + found.length) % Math.max(1, rivals.length));
    if (!mine || !rival) continue;
    const low = tokens.find((token) => token.sentence >= at - BEFORE)!.start;
    const high = tokens.findLast((token) => token.sentence <= at + (found.length % 2))!.full;
    const from = tokens[name.titled]!.start;
    const possessive = tokens[name.to - 1]!.possessive;
    const to = possessive ? tokens[name.to - 1]!.full : name.end;
    const masked = pronounFor(
      figure.gender!,
      possessive,
      tokens[name.titled - 1]?.lower ?? '',
      text.slice(to, to + 2),
      tokens[name.titled]!.first,
    );
    const moved = (span: readonly [number, number]): readonly [number, number] => {
      const shift = span[0] >= to ? masked.length - (to - from) : 0;
      return [span[0] - low + shift, span[1] - low + shift];
    };
    const passage = text.slice(low, from) + masked + text.slice(to, high);
    if (passage.length > 900) continue;
    const pronoun = [from - low, from - low + masked.length] as const;
    const [a, b] = [
      { span: moved([mine.start, mine.end]), meant: true },
      { span: moved([rival.start, rival.end]), meant: false },
    ];
    found.push({
      id: `masked-${article}-${found.length}`,
      text: passage,
      pronoun,
      names: (article + found.length) % 2 ? [a, b] : [b, a],
    });
  }
  return found;
}

function isPerson(figure: Entity | null | undefined): figure is Entity {
  return figure?.type === 'person' && figure.gender !== null;
}

function pronounFor(
  gender: 'female' | 'male',
  possessive: boolean,
  before: string,
  after: string,
  first: boolean,
): string {
  const object = !first && (PREPOSITIONS.has(before) || /^[.,;!?”"]/.test(after));
  const word = possessive
    ? { female: 'her', male: 'his' }[gender]
    : object
      ? { female: 'her', male: 'him' }[gender]
      : { female: 'she', male: 'he' }[gender];
  return first ? word[0]!.toUpperCase() + word.slice(1) : word;
}
