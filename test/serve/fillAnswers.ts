import { updateDerivedData } from '../../src/app/actions/updateDerivedData.ts';
import { openRecord } from '../../src/record/index.ts';
import { maker, sample } from '../record/sample.ts';
import { fillRecord, type Ids, withRole } from './fillRecord.ts';

/** What Leo Sand answers to the minister’s refusal. */
export const ANSWER = 'that Ana Ruiz’s refusal to open the port of Tarn is a mistake';

/** The small record, in which Leo Sand answers Ana Ruiz, and tells her something else; with his id besides. */
export async function fillAnswers(path: string): Promise<Ids & { readonly sand: string }> {
  const ids = await fillRecord(path);
  using record = openRecord(path);
  const others = 'Ana Ruiz that the men are tired';
  const { document, article, statements } = sample(
    '/f',
    [
      ['Leo Sand', ANSWER, { act: 'accuse' }],
      ['Leo Sand', others],
    ],
    { publishedAt: '2025-01-20' },
  );
  const [answer, tired] = statements.map(withRole);
  const start = tired!.content.spans[0]![0];
  const addressee = { text: 'Ana Ruiz', span: [start, start + 8] as const };
  record.add(document, article, [answer!, { ...tired!, addressee }], maker);
  await updateDerivedData(record);
  const [sand] = record.people('Sand');
  return { ...ids, sand: sand!.id };
}
