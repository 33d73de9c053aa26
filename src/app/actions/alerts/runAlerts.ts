import type { OpenRecord } from '../../../record/index.ts';
import { deliverAlerts } from './deliverAlerts.ts';
import { raiseAlerts } from './raiseAlerts.ts';

/** What alerts came to. */
export type AlertCounts = { readonly raised: number; readonly delivered: number };

/** Tries the alerts of a record on what came since, and delivers what they found; the embedding model is loaded where one needs it. */
export async function runAlerts(
  record: OpenRecord,
  options: { readonly now?: () => number; readonly signal?: AbortSignal | undefined } = {},
): Promise<AlertCounts> {
  if (record.alerts.alerts().length === 0) return { raised: 0, delivered: 0 };
  const embed = async (text: string) => {
    const { loadEmbedder } = await import('../../../embedding/index.ts');
    const model = await loadEmbedder();
    try {
      return await model.embed(text);
    } finally {
      await model.close();
    }
  };
  const raised = await raiseAlerts(record, { embed, ...options });
  return { raised, delivered: await deliverAlerts(record, options) };
}
