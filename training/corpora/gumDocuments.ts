import { inputUnreadable } from '../../src/errors.ts';
import type { CorpusFile } from './manifest.ts';

/**
 * The genres of GUM that weights may be trained on: their texts allow commercial use (CC BY, CC BY-SA, public domain). Essays, fiction,
 * how-to guides, letters, podcasts and forum posts do not.
 */
const TRAINABLE = new Set([
  'academic',
  'bio',
  'conversation',
  'court',
  'interview',
  'news',
  'speech',
  'textbook',
  'vlog',
  'voyage',
]);

/** A document of GUM, with the path of its discourse relations; null where they are not there: its conditions are not known then. */
export type GumDocument = {
  readonly id: string;
  readonly conllu: string;
  readonly relations: string | null;
};

/** The documents of GUM that the manifest lists for a use. Throws where a text that forbids commercial use is listed for training. */
export function gumDocuments(manifest: readonly CorpusFile[], use: 'train' | 'measure'): GumDocument[] {
  const paths = new Set(manifest.map(({ path }) => path));
  return manifest
    .filter((file) => /^gum\/[^/]+\.conllu$/.test(file.path) && file.use === use)
    .map(({ path }) => {
      const id = path.slice('gum/'.length, -'.conllu'.length);
      if (use === 'train' && !isTrainable(id))
        throw inputUnreadable(
          'the manifest',
          `${path} is listed for training, but its text forbids commercial use`,
        );
      const relations = `gum/pdtb/gold/${id}`;
      return { id, conllu: path, relations: paths.has(relations) ? relations : null };
    });
}

/** Whether the licence of a document's text lets weights that anybody may use be trained on it: `GUM_news_crane`. */
export function isTrainable(id: string): boolean {
  return TRAINABLE.has(id.split('_')[1] ?? '');
}
