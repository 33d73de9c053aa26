import { addAlert } from '../../src/app/actions/alerts/addAlert.ts';
import { openRecord } from '../../src/record/index.ts';

/** Adds an alert with an event of each kind to a record, and a feed that failed; gives the id of the alert. */
export function fillAlerts(path: string): string {
  using record = openRecord(path);
  const none = { speaker: undefined, act: undefined, about: undefined, publisher: undefined };
  const id = addAlert(
    record,
    'Ruiz & <others>',
    { ...none, changes: undefined, unsureBelow: undefined, edits: true },
    null,
  );
  const [alert] = record.alerts.alerts();
  const statement = [...record.find({ limit: 1 })][0]!;
  const event = {
    title: 'Ana Ruiz: the <port> will open\u0001 & close',
    passage: 'The port of Tarn will open, Ana Ruiz said.',
    earlier: null,
    words: [],
    address: `/statements/${statement.id}`,
    uri: statement.article.uri,
    publisher: 'The Reed Courier',
    publishedAt: '2025-03-20',
    speaker: 'Ana Ruiz',
    confidence: 0.6,
    speakerConfidence: 0.9,
    unsure: true,
  };
  record.alerts.keepEvents(
    alert!,
    [
      { key: 'statement 1', event: { ...event, what: 'statement' } },
      { key: 'change 1', event: { ...event, what: 'change', earlier: 'The port will stay shut, she said.' } },
      {
        key: 'edit 1',
        event: {
          ...{
            ...event,
            what: 'edit',
            passage: null,
            speaker: null,
            confidence: null,
            speakerConfidence: null,
            unsure: false,
          },
          words: [
            { text: 'the', in: 'both' },
            { text: 'old', in: 'before' },
            { text: 'new', in: 'after' },
          ],
        },
      },
    ],
    1,
    '2025-03-20T10:00:00.000Z',
  );
  const now = '2025-03-20T10:00:00.000Z';
  record.watch.addFeed('https://courier.example/rss', now);
  record.watch.feedFailed(record.watch.feeds()[0]!.number, now, {
    error: 'the server answered 500',
    nextAt: now,
  });
  return id;
}
