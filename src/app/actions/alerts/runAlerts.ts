import type { OpenRecord } from '../../../record/index.ts';
import { onDemand } from '../../onDemand.ts';
import { deliverAlerts } from './deliverAlerts.ts';
import { raiseAlerts } from './raiseAlerts.ts';

/** What alerts came to. */
export type AlertCounts = { readonly raised: number; readonly delivered: number };

export type RunAlertsOptions = {
  readonly now?: () => number;
  readonly signal?: AbortSignal | undefined;
  /** Runs what keeps events, at once by default; deliveries wait for others and are no part of it. */
  readonly write?: (work: () => Promise<number>) => Promise<number>;
};

/** Tries the alerts of a record on what came since, and delivers what they found; the embedding model is loaded where one needs it. */
export async function runAlerts(
  record: OpenRecord,
  { write = (work) => work(), ...options }: RunAlertsOptions = {},
): Promise<AlertCounts> {
  if (record.alerts.alerts().length === 0) return { raised: 0, delivered: 0 };
  const raised = await write(() => raiseWithModel(record, options));
  return { raised, delivered: await deliverAlerts(record, options) };
}

async function raiseWithModel(record: OpenRecord, options: Pick<RunAlertsOptions, 'now'>): Promise<number> {
  // Loaded once, however many alerts ask for a meaning.
  const model = onDemand(async () => (await import('../../../embedding/index.ts')).loadEmbedder());
  try {
    return await raiseAlerts(record, {
      ...options,
      embed: async (text) => (await model.load()).embed(text),
    });
  } finally {
    await model.close();
  }
}
