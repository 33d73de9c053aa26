import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/data/index.ts';
import type { AnnotatedText } from '../../src/text/annotated/annotatedText.ts';
import { annotatePlainText } from '../../src/text/annotated/annotateText.ts';
import type { PolnearArticle } from '../corpora/polnear.ts';
import { describedStatement, type Label, type LabelledPair } from './readPairs.ts';

/** The pairs of `news-open.tsv`: statements of news that were taken for changes, most of them wrongly, with what they are. */
export function newsPairs(corpora: string): LabelledPair[] {
  const articles = new Map(
    readFileSync(join(corpora, 'polnear/train.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PolnearArticle)
      .map(({ id, text }) => [id, text]),
  );
  const annotated = new Map<string, AnnotatedText>();
  const statement = ([article = '', source = '', cue = '', content = '']: readonly string[]) => {
    const text = annotated.get(article) ?? annotatePlainText(articles.get(article)!);
    annotated.set(article, text);
    return describedStatement(text, { source: spans(source), cue: spans(cue), content: spans(content) });
  };
  const [, ...rows] = readFileSync(join(import.meta.dirname, 'news-open.tsv'), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  return rows.map((row) => {
    const [label, ...parts] = row.split('\t');
    const [earlier, later] = [statement(parts.slice(0, 4)), statement(parts.slice(4))];
    return { label: label as Label, sort: 'news', earlier, later, weight: 0.5 };
  });
}

/** `12-30 41-50` → two spans. */
function spans(words: string): Span[] {
  return words
    .split(' ')
    .filter(Boolean)
    .map((word) => word.split('-').map(Number) as unknown as Span);
}
