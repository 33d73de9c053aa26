import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { DueEvent, OpenRecord } from '../../../record/index.ts';
import { PROGRAM_VERSION } from '../../programVersion.ts';

const SECOND = 1000;
/** The wait after the first failure; each further wait is twice as long, up to the longest. */
const FIRST = 30 * SECOND;
const LONGEST = 3600 * SECOND;
/** Time limit for one delivery. */
const TIMEOUT = 10 * SECOND;

/**
 * Sends events that are due to webhooks and commands. Those that fail are sent again later, with the same id. Returns
 * the number of deliveries.
 */
export async function deliverAlerts(
  record: OpenRecord,
  { now = Date.now, signal }: { readonly now?: () => number; readonly signal?: AbortSignal | undefined } = {},
): Promise<number> {
  let delivered = 0;
  const failing = new Set<string>();
  for (const due of record.alerts.dueEvents(new Date(now()).toISOString())) {
    if (signal?.aborted) break;
    const to = JSON.stringify(due.deliver);
    // After a failure, the same receiver is not tried again in this run, and its events keep their order.
    const error = failing.has(to) ? 'an event before it could not be delivered' : await attempt(due, now());
    if (error === null) {
      record.alerts.eventDelivered(due.number, new Date(now()).toISOString());
      delivered += 1;
    } else {
      failing.add(to);
      record.alerts.eventFailed(
        due.number,
        error,
        new Date(now() + Math.min(LONGEST, FIRST * 2 ** due.tries)).toISOString(),
      );
    }
  }
  return delivered;
}

/** Why an event could not be delivered; null if it was delivered. */
async function attempt(due: DueEvent, now: number): Promise<string | null> {
  try {
    return 'webhook' in due.deliver ? await post(due, due.deliver, now) : await run(due, due.deliver.command);
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    return error.cause instanceof Error ? error.cause.message : error.message;
  }
}

/**
 * Posts an event according to Standard Webhooks: with an id that stays the same, a time, and a signature of both and
 * the body.
 */
async function post(
  { event, alert }: DueEvent,
  { webhook, secret }: { readonly webhook: string; readonly secret: string | null },
  now: number,
): Promise<string | null> {
  const body = JSON.stringify({ type: `alert.${event.what}`, alert, data: event });
  const time = String(Math.floor(now / SECOND));
  const response = await fetch(webhook, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
    headers: {
      'content-type': 'application/json',
      'user-agent': `onrecord/${PROGRAM_VERSION}`,
      'idempotency-key': event.id,
      'webhook-id': event.id,
      'webhook-timestamp': time,
      ...(secret === null ? {} : { 'webhook-signature': signatureOf(secret, event.id, time, body) }),
    },
  });
  await response.body?.cancel();
  return response.ok ? null : `the webhook answered ${response.status}`;
}

/** `v1,` and the HMAC-SHA256 of id, time and body, in base64. */
export function signatureOf(secret: string, id: string, time: string, body: string): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${time}.${body}`).digest('base64')}`;
}

/** Runs a command with the event as JSON on its standard input. */
async function run({ event }: DueEvent, command: string): Promise<string | null> {
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'ignore', 'inherit'],
    timeout: TIMEOUT,
    env: { ...process.env, ONRECORD_EVENT: event.id },
  });
  // The command may ignore its input.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(event));
  const [code, signal] = await once(child, 'close');
  return code === 0 ? null : `the command ended with ${code ?? signal}`;
}
