import { type Statement, type StatementInText, withSpeakers } from '../../src/data/index.ts';
import { sample } from '../record/sample.ts';

/** What is said in an invented article, each `NAME said CONTENT.` by the person `pe_NAME`, with its text; `nearness` makes vectors alike. */
export function saidIn(
  uri: string,
  day: string,
  said: readonly (readonly [name: string, content: string, rest?: Partial<Statement>])[],
): StatementInText[] {
  const { article, statements } = sample(uri, said, { publishedAt: day });
  return statements.map((statement) => ({
    statement: withSpeakers(
      statement,
      statement.speakers.map((speaker) => ({ ...speaker, person: personOf(speaker.name) })),
    ),
    text: article.text,
    earliest: day,
    latest: day,
    vector: Int8Array.of(100, 20, 0),
  }));
}

/** The id of an invented person. */
export function personOf(name: string): string {
  return `pe_${name.replaceAll(' ', '_').toLowerCase()}`;
}
