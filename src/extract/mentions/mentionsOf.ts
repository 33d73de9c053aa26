import { lowerBound, type Mention, type Span } from '../../data/index.ts';
import type { Prepared } from '../find/prepare.ts';
import type { Tagger } from '../find/tagger.ts';
import { linkMentions } from './linkMentions.ts';
import type { ReadMention } from './readMentions.ts';

/**
 * The mentions of an article in the order of their heads; antecedents only of pronouns, of the nouns within `asked` spans, and of
 * those that they go back to. Pronouns outside `asked` spans are linked too, since who is spoken of there decides who is meant later.
 */
export async function mentionsOf(
  prepared: Prepared,
  read: readonly ReadMention[],
  asked: readonly Span[],
  tagger: Tagger,
): Promise<Mention[]> {
  const { words } = prepared;
  const start = ({ head }: ReadMention) => words[head]!.start;
  const inSpans = asked.flatMap(([from, to]) => {
    const first = lowerBound(read.length, (i) => start(read[i]!) >= from);
    const after = lowerBound(read.length, (i) => start(read[i]!) >= to);
    return Array.from({ length: after - first }, (_, k) => first + k);
  });
  const wanted = new Set(inSpans.filter((i) => read[i]!.form !== 'name'));
  for (const [i, { form }] of read.entries()) if (form === 'pronoun') wanted.add(i);
  const links = await linkMentions(prepared, read, wanted, tagger);
  return read.map(({ head, words: [from, to], type, form }, i) => ({
    span: [words[from]!.start, words[to - 1]!.end],
    head: [words[head]!.start, words[head]!.end],
    type,
    form,
    antecedents: links.get(i) ?? null,
  }));
}
