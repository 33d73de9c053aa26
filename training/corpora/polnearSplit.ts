import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputUnreadable } from '../../src/errors.ts';
import { polnearArticle, readPolnearMetadata } from './polnear.ts';
import { spacedJson } from './spacedJson.ts';

/**
 * From a split of PolNeAR as it is published (`text/*.txt`, `attributions/*.ann`, and `metadata.tsv` beside the split) to the JSON Lines
 * that training reads, articles by name. Nothing outside the folder of the split is read but the metadata.
 */
export function polnearSplit(split: string): string {
  const metadata = readPolnearMetadata(readFileSync(join(split, '..', 'metadata.tsv'), 'utf8'));
  const annotations = annotationsIn(join(split, 'attributions'));
  return readdirSync(join(split, 'text'))
    .flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -'.txt'.length)] : []))
    .sort()
    .map((id) => {
      const described = metadata.get(id);
      if (!described) throw inputUnreadable(id, 'the metadata do not name this article');
      const text = readFileSync(join(split, 'text', `${id}.txt`), 'utf8');
      return `${spacedJson(polnearArticle(described, text, annotations.get(id) ?? new Map()))}\n`;
    })
    .join('');
}

/** The annotations of each article by annotator: `ARTICLE_ANNOTATOR.ann`. */
function annotationsIn(folder: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const name of readdirSync(folder)) {
    const [, id, annotator] = /^(.+)_([^_]+)\.ann$/.exec(name) ?? [];
    if (!id || !annotator) continue;
    const ofArticle = found.get(id) ?? new Map<string, string>();
    found.set(id, ofArticle.set(annotator, readFileSync(join(folder, name), 'utf8')));
  }
  return found;
}
