import type { Statement } from '../../data/index.ts';

/** What an article is called where its text is not at hand: its title, else what it was read from. */
export function articleName({ title, uri }: Pick<Statement['article'], 'title' | 'uri'>): string {
  if (title?.trim()) return title;
  if (uri.startsWith('pasted:')) return 'a pasted text';
  return uri.replace(/^dropped:[0-9a-f]+\//, '');
}
