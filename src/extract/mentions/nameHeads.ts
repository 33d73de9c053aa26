import { lowerBound, type MentionType } from '../../data/index.ts';
import type { NameKind } from '../../names/nameKind.ts';
import type { Name } from '../../names/names.ts';
import type { Prepared } from '../find/prepare.ts';
import type { WordMention } from './mention.ts';

const TYPES: Readonly<Record<NameKind, MentionType>> = {
  person: 'person',
  unknown: 'person',
  organization: 'organization',
  work: 'organization',
  place: 'place',
};

/**
 * The names that rules find, as mentions, in the order of the text. A name is known by its first word, as in the corpora that the model
 * learned links from; names in paragraphs that the model does not read are left out.
 */
export function nameHeads({ words }: Pick<Prepared, 'words'>, names: readonly Name[]): WordMention[] {
  return names.flatMap(({ start, end, kind }): WordMention[] => {
    const head = lowerBound(words.length, (i) => words[i]!.start >= start);
    const after = lowerBound(words.length, (i) => words[i]!.start >= end);
    if (words[head]?.start !== start || after <= head) return [];
    return [{ head, words: [head, after], type: TYPES[kind], form: 'name' }];
  });
}
