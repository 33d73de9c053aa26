import { type AlertAsked, type AlertDelivery, alertAskedSchema } from '../../../data/index.ts';
import { usage } from '../../../errors.ts';
import type { OpenRecord } from '../../../record/index.ts';

/**
 * Adds an alert about what is added to the record from now on; returns its id.
 * @throws OnrecordError `usage` if it looks for nothing
 */
export function addAlert(
  record: OpenRecord,
  name: string,
  given: { readonly [Name in keyof AlertAsked]: AlertAsked[Name] | undefined },
  deliver: AlertDelivery | null,
): string {
  const filled = Object.entries(given).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false,
  );
  const { success, data, error } = alertAskedSchema.safeParse(Object.fromEntries(filled));
  if (!success) throw usage(error.issues[0]?.message ?? 'this cannot be looked for');
  if (filled.every(([what]) => what === 'unsureBelow'))
    throw usage('say what to alert to: a speaker, an act, a subject, a publisher, changes or edits');
  return record.alerts.addAlert(name.trim() || nameOf(data), data, deliver, new Date().toISOString());
}

/** The name of an alert for which nobody gave one: what it looks for. */
function nameOf({ speaker, act, about, publisher, changes, edits }: AlertAsked): string {
  const parts = [
    ...(changes ? ['position changes'] : []),
    ...(edits ? ['edits'] : []),
    ...(speaker ? [speaker] : []),
    ...(act ? [act] : []),
    ...(about ? [`about ${about}`] : []),
    ...(publisher ? [`in ${publisher}`] : []),
  ];
  return parts.join(', ');
}
