import { type Act, acts, type Span } from '../src/data/index.ts';
import { inputUnreadable } from '../src/errors.ts';

/** The parts of a statement in spans of its article. */
type Parts = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};

/** What a statement of an article is found by in a table of acts. */
export function actKey(article: string, { source, cue, content }: Parts): string {
  return [article, ...[source, cue, content].map(written)].join('\t');
}

/** The acts of a table such as `acts.tsv`, by `actKey`. */
export function readActs(table: string): Map<string, Act> {
  const [header, ...rows] = table
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  if (header !== 'article\tsource\tcue\tcontent\tact')
    throw inputUnreadable('the table of acts', 'its columns are not article, source, cue, content, act');
  return new Map(
    rows.map((row) => {
      const end = row.lastIndexOf('\t');
      const act = acts.find((one) => one === row.slice(end + 1));
      if (!act) throw inputUnreadable('the table of acts', `${row.slice(end + 1)} is no act`);
      return [row.slice(0, end), act];
    }),
  );
}

function written(spans: readonly Span[]): string {
  return spans.map(([start, end]) => `${start}-${end}`).join(' ');
}
