/** Does one round of watching in a process of its own: `node roundProgram.ts RECORD TIME FEED…`. Prints a line for each step. */

import { startWatching } from '../../src/app/actions/watch/watchRound.ts';
import { openRecord } from '../../src/record/index.ts';
import { isoTime } from '../../src/watch/index.ts';
import { fakeClock } from './fakeClock.ts';

const [path = '', time = '', ...feeds] = process.argv.slice(2);
const clock = fakeClock(Number(time));
using record = openRecord(path);
for (const feed of feeds) record.watch.addFeed(feed, isoTime(clock.now()));
await using watching = await startWatching(record, {
  ...{ clock, contact: 'desk@courier.example', privateToo: true },
  onFinding: (finding) => console.error(finding.message),
  onProgress: ({ what, done }) => console.log(`${what} ${done}`),
});
const counts = await watching.round({ all: true });
console.log(`end ${JSON.stringify(counts)}`);
