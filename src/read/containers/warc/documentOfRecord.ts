import { makeDocument, type Origin } from '../../../data/index.ts';
import { type ContainerEntry, type EntryProblem, LARGEST_DOCUMENT, type Place } from '../entry.ts';
import { isReadType, mediaTypeOf } from '../mediaTypes.ts';
import { decodeBody } from './decodeBody.ts';
import { matches } from './digests.ts';
import type { Framed } from './frameRecords.ts';
import { httpAnswer } from './httpAnswer.ts';
import type { Fields } from './recordFields.ts';

type Record = Extract<Framed, { fields: Fields }>;
type What =
  | { readonly why: string }
  | { readonly problem: EntryProblem }
  | { readonly body: Buffer; readonly contentType: string | null; readonly http: Fields };

/** What a record of a WARC is: a document, or why it is none. Its date of capture is when it was fetched, and says nothing of the article. */
export function documentOfRecord(
  record: Record,
  origin: Omit<Origin, keyof Place | 'record'>,
): ContainerEntry {
  const { offset, length, within, fields } = record;
  const place = { offset, length, within };
  const failed = (problem: EntryProblem): ContainerEntry => ({ ...place, kind: 'failed', ...problem });
  const what = whatOf(record);
  if ('why' in what) return { ...place, kind: 'skipped', why: what.why };
  if ('problem' in what) return failed(what.problem);
  const uri = targetOf(fields);
  if (!uri) return failed({ code: 'bad-record', message: 'the record has no WARC-Target-URI' });
  if (record.blockLength > record.block.length || what.body.length > LARGEST_DOCUMENT)
    return failed({
      code: 'too-large',
      message: `the record has ${record.blockLength} bytes, and pages of up to ${LARGEST_DOCUMENT / 2 ** 20} MB are read`,
    });
  const { bytes, problems } = decodeBody(what.body, what.http);
  if (!bytes) return failed(problems[0]!);
  const fetchedAt = dateOf(fields);
  const document = makeDocument(uri, bytes, {
    contentType: what.contentType,
    ...(fetchedAt ? { fetchedAt } : {}),
    origin: { ...origin, ...place, record: fields.get('warc-record-id') ?? null },
  });
  const warnings = [...truncated(fields), ...digestProblems(record, what.body, bytes), ...problems];
  return { ...place, kind: 'document', document, warnings };
}

function whatOf({ fields, block }: Record): What {
  const type = fields.get('warc-type')?.toLowerCase() ?? '';
  if (type === '') return { problem: { code: 'bad-record', message: 'the record has no WARC-Type' } };
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return { why: typeName(type) };
  const written = fields.get('content-type') ?? null;
  const isHttp = type === 'response' && (mediaTypeOf(written) === 'application/http' || written === null);
  if (!isHttp) {
    if (!isReadType(mediaTypeOf(written))) return { why: mediaTypeOf(written) };
    return { body: block, contentType: written, http: new Map() };
  }
  const answer = httpAnswer(block);
  if (!answer) return { problem: { code: 'bad-record', message: 'the record has no HTTP answer' } };
  if (answer.status !== 200) return { why: `status ${answer.status}` };
  const contentType = answer.fields.get('content-type') ?? fields.get('warc-identified-payload-type') ?? null;
  if (!isReadType(mediaTypeOf(contentType))) return { why: mediaTypeOf(contentType) };
  return { body: answer.body, contentType, http: answer.fields };
}

/** Names of types come from the file, so that they are not taken at any length. */
function typeName(type: string): string {
  return /^[\w-]{1,30}$/.test(type) ? type : 'unknown type';
}

function targetOf(fields: Fields): string | null {
  return fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') || null;
}

/** When the page was fetched, ISO 8601; null where the record does not say. */
function dateOf(fields: Fields): string | null {
  const date = fields.get('warc-date') ?? '';
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(date) && !Number.isNaN(Date.parse(date)) ? date : null;
}

function truncated(fields: Fields): EntryProblem[] {
  const why = fields.get('warc-truncated');
  return why === undefined
    ? []
    : [{ code: 'truncated-record', message: `only a part of the page was stored (${why.slice(0, 40)})` }];
}

/** A digest of the payload is made of what was sent, by some writers without chunks or compression. */
function digestProblems({ fields, block }: Record, body: Buffer, decoded: Buffer): EntryProblem[] {
  const [ofPayload, ofBlock] = [fields.get('warc-payload-digest'), fields.get('warc-block-digest')];
  const wrong = (written: string | undefined, candidates: readonly Buffer[]) =>
    written !== undefined && candidates.every((bytes) => matches(written, bytes) === false);
  const names = [
    ...(wrong(ofPayload, decoded === body ? [body] : [body, decoded]) ? ['WARC-Payload-Digest'] : []),
    // Where the payload is as it was, so is what matters of the block.
    ...(ofPayload === undefined && wrong(ofBlock, [block]) ? ['WARC-Block-Digest'] : []),
  ];
  return names.map((name) => ({
    code: 'wrong-digest',
    message: `${name} does not fit the page: it was changed or damaged since it was stored`,
  }));
}
