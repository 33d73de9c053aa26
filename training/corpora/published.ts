import { readFileSync } from 'node:fs';
import { sortedDocuments } from './ewt.ts';
import { polnearSplit } from './polnearSplit.ts';

/** How a file of the corpora is made from what is published. */
type Way = {
  /** The path of the file in the folder of the corpora. */
  readonly ours: RegExp;
  /** The file or folder that it is made from, in a folder that holds the published repositories by name. */
  readonly published: string;
  readonly convert: (path: string) => string;
};

const asItIs = (path: string): string => readFileSync(path, 'utf8');

const WAYS: readonly Way[] = [
  { ours: /^polnear\/(train|dev)\.jsonl$/, published: 'PolNeAR/data/$1', convert: polnearSplit },
  { ours: /^gum\/([^/]+\.conllu)$/, published: 'gum/dep/$1', convert: asItIs },
  { ours: /^gum\/pdtb\/gold\/([^/]+)$/, published: 'gum/rst/gdtb/pdtb/gold/00/$1', convert: asItIs },
  { ours: /^gap\/(gap-(?:development|validation)\.tsv)$/, published: 'gap-coreference/$1', convert: asItIs },
  { ours: /^ewt\/(dev)\.conllu$/, published: 'UD_English-EWT/en_ewt-ud-$1.conllu', convert: asItIs },
  {
    ours: /^ewt\/(train)\.conllu$/,
    published: 'UD_English-EWT/en_ewt-ud-$1.conllu',
    convert: (path) => sortedDocuments(readFileSync(path, 'utf8')),
  },
  { ours: /^litbank\/coref\/([^/]+\.conll)$/, published: 'litbank/coref/conll/$1', convert: asItIs },
  { ours: /^uner-ewt\/(en_ewt-ud-dev\.iob2)$/, published: 'UNER_English-EWT/$1', convert: asItIs },
];

/** What a file of the corpora is made from, by its path; null for a path that none of the ways leads to, such as that of a test split. */
export function published(path: string): { readonly path: string; readonly convert: Way['convert'] } | null {
  const way = WAYS.find(({ ours }) => ours.test(path));
  return way ? { path: path.replace(way.ours, way.published), convert: way.convert } : null;
}
