import type { Article, Statement, StatementView } from '../../src/data/index.ts';
import type { CitedStatement } from '../../src/export/index.ts';
import { passagesOf } from '../../src/text/passage.ts';
import { sample } from '../record/sample.ts';

/** What Tove Lind said of the mill, as it is cited. */
export function citedSample(
  rest: Partial<Statement> = {},
  fields: Partial<Article> = {},
  more: Partial<CitedStatement> & { readonly checked?: StatementView['checked'] } = {},
): CitedStatement {
  const { article, statements } = sample(
    'https://fjord.example/mill',
    [['Tove Lind', 'that the mill stays shut', { confidence: 0.88, ...rest }]],
    { publishedAt: '2025-03-05T10:00:00Z', title: 'The mill', publisher: 'The Fjord Post', ...fields },
  );
  const { checked, ...others } = more;
  const statement = statements[0]!;
  const span = passagesOf(article)(statement);
  return {
    statement: {
      ...statement,
      address: `/statements/${statement.id}`,
      passage: { span, text: article.text.slice(...span) },
      ...(checked ? { checked } : {}),
    },
    articleAddress: article.uri,
    reportedBy: [],
    base: '',
    ...others,
  };
}
