import type { Statement } from '../../data/index.ts';

/** The name of an article if its text is not at hand: its title, or else its URI. */
export function articleName({ title, uri }: Pick<Statement['article'], 'title' | 'uri'>): string {
  if (title?.trim()) return title;
  if (uri.startsWith('pasted:')) return 'a pasted text';
  return uri.replace(/^dropped:[0-9a-f]+\//, '');
}
