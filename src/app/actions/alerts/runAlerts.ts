import type { OpenRecord } from '../../../record/index.ts';
import { onDemand } from '../../onDemand.ts';
import { deliverAlerts } from './deliverAlerts.ts';
import { raiseAlerts } from './raiseAlerts.ts';

/** The numbers of new events and of deliveries. */
export type AlertCounts = { readonly raised: number; readonly delivered: number };

export type RunAlertsOptions = {
  readonly now?: () => number;
  readonly signal?: AbortSignal | undefined;
  /**
   * Runs the step that stores events, by default at once. Deliveries are not part of it, because they wait for others.
   */
  readonly write?: (work: () => Promise<number>) => Promise<number>;
};

/**
 * Matches the alerts of a record against what was added since, and delivers their events. The embedding model is loaded
 * only if an alert needs it.
 */
export async function runAlerts(
  record: OpenRecord,
  { write = (work) => work(), ...options }: RunAlertsOptions = {},
): Promise<AlertCounts> {
  if (record.alerts.alerts().length === 0) return { raised: 0, delivered: 0 };
  const raised = await write(() => raiseWithModel(record, options));
  return { raised, delivered: await deliverAlerts(record, options) };
}

async function raiseWithModel(record: OpenRecord, options: Pick<RunAlertsOptions, 'now'>): Promise<number> {
  // Loaded once, however many alerts have a subject.
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
