import { updateDerivedData } from '../../src/app/actions/updateDerivedData.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample, withRoles } from '../record/sample.ts';

/** Ids of things in the record: a statement, its article, and who made it. */
export type Ids = { readonly statement: string; readonly article: string; readonly person: string };

/**
 * Fills a record with a refusal that turns into its contrary, a copy, and markup in every text. Its articles are files, or pages of `site`.
 */
export async function fillRecord(path: string, site = ''): Promise<Ids> {
  using record = openRecord(path);
  const put = (uri: string, day: string, said: Parameters<typeof sample>[1]) => {
    const fields = { publishedAt: day, title: '<b>Ferry</b> & talks' };
    const { document, article, statements } = sample(uri, said, fields);
    record.add(document, article, statements.map(withRole), maker);
  };
  put(`${site}/a`, '2025-01-14', [
    ['Ana Ruiz', 'that the port of Tarn will not open', { act: 'refuse' }],
    ['Leo Sand', 'that nobody had asked the men of the harbor about it'],
    ['Eva Holm', 'that <script>alert(1)</script> is no port & no <b>ferry</b>'],
  ]);
  put(`${site}/b`, '2025-01-15', [['Leo Sand', 'that nobody had asked the men of the harbor about it']]);
  put(`${site}/c`, '2025-03-20', [['Ana Ruiz', 'that the port of Tarn will open']]);
  await updateDerivedData(record);
  const [statement] = record.statements();
  const [person] = record.people('Ruiz');
  return { statement: statement!.id, article: statement!.article.id, person: person!.id };
}

/** A statement whose speaker has a role, by which those of several articles are one person. */
export function withRole(statement: ReturnType<typeof sample>['statements'][number]) {
  return withRoles(statement, (name) => (name === 'Ana Ruiz' ? 'harbor minister' : 'ferryman'));
}
