import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillAlerts } from './fillAlerts.ts';
import { fillRecord } from './fillRecord.ts';
import { type Served, serveRecord } from './serveRecord.ts';

/** A server of a small record that can be written, with an address of every page. */
export type ServedPages = {
  readonly server: Served;
  /** The file of the record. */
  readonly path: string;
  /** Addresses by the name of their page. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

/** Serves the pages, when what is worked out in the background is there. */
export async function servePages(): Promise<ServedPages> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-serve-'));
  const path = join(folder, 'a.db');
  const { statement, article, person } = await fillRecord(path);
  const alert = fillAlerts(path);
  const server = await serveRecord(path, { writable: true });
  // Programs wait for background jobs; pages say that they are pending.
  for (const address of ['/api/changes', `/api/people/${person}/changes`])
    await (await fetch(server.address + address)).text();
  return {
    server,
    path,
    addresses: {
      front: '/',
      search: '/search?words=port&act=refuse',
      empty: '/search?words=xylophone',
      articles: '/articles?order=added',
      changes: '/changes',
      copies: '/copies',
      people: '/people',
      outlets: '/outlets?words=port',
      sources: '/sources?names=true',
      sourcesByArticle: '/sources?by=article',
      timeline: '/timeline?by=person&words=port',
      timelineOfNothing: '/timeline?words=xylophone',
      sample: '/sample?limit=3&by=act&hide=true',
      agreement: '/agreement',
      watch: '/watch',
      check: '/check',
      checked: '/check?words=the+port+of+Tarn+will+not+open&speaker=Leo+Sand',
      differing: '/check?words=nobody+had+asked+the+women+of+the+harbor+about+it',
      morning: '/morning?since=2020-01-01',
      review: '/review',
      corrections: '/corrections',
      alerts: '/alerts',
      alert: `/alerts/${alert}`,
      statement: `/statements/${statement}`,
      article: `/articles/${article}`,
      person: `/people/${person}`,
      correct: `/statements/${statement}/correct`,
      why: `/statements/${statement}/why`,
      cite: `/statements/${statement}/cite`,
      add: '/add',
      signIn: '/sign-in',
      api: '/api',
      nothing: '/nothing',
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
