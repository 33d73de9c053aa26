import type { Origin } from '../../../data/index.ts';
import type { ContainerEntry, Place } from '../entry.ts';
import type { FileBytes } from '../fileBytes.ts';
import { gunzipMembers, type Unpacked } from '../gzip/gunzipMembers.ts';
import { BEGINNING } from './boundary.ts';
import { documentOfRecord } from './documentOfRecord.ts';
import { frameRecords } from './frameRecords.ts';

const CHUNK = 1024 * 1024;

/** What the records of a WARC are, one by one, from the byte `start` on, where a record (or the gzip member of one) begins. */
export async function* readWarc(
  file: FileBytes,
  packed: boolean,
  origin: Omit<Origin, keyof Place | 'record'>,
  start = 0,
): AsyncGenerator<ContainerEntry> {
  const source = packed
    ? gunzipMembers(file, (head) => head.subarray(0, BEGINNING.length).equals(BEGINNING), start)
    : plain(file, start);
  for await (const framed of frameRecords(source, { packed, size: file.size })) {
    const { offset, length, within } = framed;
    if ('problem' in framed)
      yield { offset, length, within, kind: 'failed', code: 'bad-record', message: framed.problem };
    else yield documentOfRecord(framed, origin);
  }
}

async function* plain(file: FileBytes, start: number): AsyncGenerator<Unpacked> {
  for (let at = start; at < file.size; ) {
    const bytes = file.at(at, CHUNK);
    if (bytes.length === 0) return;
    yield { bytes, offset: at, end: null, begins: at === start };
    at += bytes.length;
  }
}
