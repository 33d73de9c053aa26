import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { DueEvent, OpenRecord } from '../../../record/index.ts';
import { PROGRAM_VERSION } from '../../programVersion.ts';

const SECOND = 1000;
/** The wait after the first failure; each is twice as long as the one before, up to the longest. */
const FIRST = 30 * SECOND;
const LONGEST = 3600 * SECOND;
/** How long one delivery may take. */
const TIMEOUT = 10 * SECOND;

/** Sends the events that are due to webhooks and commands. What fails is sent again later, under the same id. Gives how many were delivered. */
export async function deliverAlerts(
  record: OpenRecord,
  { now = Date.now, signal }: { readonly now?: () => number; readonly signal?: AbortSignal | undefined } = {},
): Promise<number> {
  let delivered = 0;
  const failing = new Set<string>();
  for (const due of record.alerts.dueEvents(new Date(now()).toISOString())) {
    if (signal?.aborted) break;
    const to = JSON.stringify(due.deliver);
    // Whoever fails is not asked again at once; what waits keeps its order.
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

/** Why an event could not be delivered; null where it was. */
async function attempt(due: DueEvent, now: number): Promise<string | null> {
  try {
    return 'webhook' in due.deliver ? await post(due, due.deliver, now) : await run(due, due.deliver.command);
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    return error.cause instanceof Error ? error.cause.message : error.message;
  }
}

/** Posts an event as Standard Webhooks has it: with an id that stays the same, a time, and a signature over both and the body. */
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
  // A command need not read it.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(event));
  const [code, signal] = await once(child, 'close');
  return code === 0 ? null : `the command ended with ${code ?? signal}`;
}
