import type { Article, WordRun } from '../../data/index.ts';
import { alignWords } from '../../text/alignWords.ts';
import { fold } from '../../text/fold.ts';
import { words } from '../../text/words.ts';

/** How many words are shown before and after a change. */
const AROUND = 6;

type Text = Pick<Article, 'title' | 'text'>;

/**
 * The words that changed between two versions of an article, with some context; empty if only punctuation, spaces or
 * letter case changed.
 */
export function editedWords(before: Text, after: Text): WordRun[] {
  const [first, second] = [wordsOf(before), wordsOf(after)];
  const runs = alignWords(
    first.map(({ folded }) => folded),
    second.map(({ folded }) => folded),
  );
  if (runs.every((run) => run.in === 'both')) return [];
  return runs.flatMap((run, i): WordRun[] => {
    const [start, end] = run.in === 'second' ? run.second : run.first;
    const own = (run.in === 'second' ? second : first).slice(start, end).map(({ text }) => text);
    if (run.in !== 'both') return [{ text: own.join(' '), in: run.in === 'first' ? 'before' : 'after' }];
    const head = i === 0 ? [] : own.slice(0, AROUND);
    const tail = i === runs.length - 1 ? [] : own.slice(Math.max(head.length, own.length - AROUND));
    const gap = head.length + tail.length < own.length ? ['…'] : [];
    return [{ text: [...head, ...gap, ...tail].join(' '), in: 'both' }];
  });
}

function wordsOf({ title, text }: Text): { readonly text: string; readonly folded: string }[] {
  const all = `${title ?? ''}\n\n${text}`;
  return words(all)
    .filter(({ wordlike }) => wordlike)
    .map(({ start, end }) => ({ text: all.slice(start, end), folded: fold(all.slice(start, end)) }));
}
