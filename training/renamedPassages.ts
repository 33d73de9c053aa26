import { randomOf } from '../bench/record/random.ts';
import { findNames } from '../src/names/names.ts';
import { annotatePlainText } from '../src/text/annotated/annotateText.ts';
import { type GapPassage, genderOf } from './corpora/gap.ts';
import type { NameLists } from './nameLists.ts';
import { type NameAt, renameText } from './renameText.ts';

/**
 * Passages with other people in them, several of each: all names of people are replaced, those of the two that may be meant by names of
 * the pronoun's gender, so that who is meant is learned from what is said and not from who is well known. (Name replacement, as in the
 * systems of the shared task on GAP, Webster et al. 2019.)
 */
export function renamedPassages(
  passages: readonly GapPassage[],
  times: number,
  lists: NameLists,
  isCommon: (lower: string) => boolean,
): GapPassage[] {
  return passages.flatMap((passage, i) =>
    Array.from({ length: times }, (_, k): GapPassage => {
      const { pronoun, names } = passage;
      const { text, moved } = renameText(passage.text, namesOf(passage), lists, isCommon, randomOf(i, k));
      return {
        id: `${passage.id}-${k + 1}`,
        text,
        pronoun: moved(pronoun),
        names: names.map(({ span, meant }) => ({ span: moved(span), meant })),
      };
    }),
  );
}

function namesOf(passage: GapPassage): NameAt[] {
  const gender = genderOf(passage);
  const two = passage.names.map(({ span }, k): NameAt => ({ span, key: String(k), type: 'person', gender }));
  const others = findNames(annotatePlainText(passage.text))
    .filter(({ kind }) => kind === 'person' || kind === 'unknown')
    .map(({ start, end, words }): NameAt => {
      // A surname alone is the same as the full name that ends in it.
      return { span: [start, end], key: words.at(-1)!, type: 'person', gender: null };
    })
    .filter(({ span }) => !two.some((one) => span[0] < one.span[1] && one.span[0] < span[1]));
  return [...two, ...others];
}
