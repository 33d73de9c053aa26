import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { reprocess } from '../../../src/app/actions/reprocess.ts';
import { articleId, type Finding, makeDocument } from '../../../src/data/index.ts';
import { derive } from '../../../src/read/index.ts';
import { openRecord } from '../../../src/record/index.ts';
import { maker, sample } from '../../record/sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-reprocess-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const TOO_LARGE = Buffer.alloc(33 * 1024 * 1024, 'It rained. ');

for (const [name, bytes] of [
  ['whole', gzipSync(TOO_LARGE)],
  ['cut off', gzipSync(TOO_LARGE).subarray(0, -9)],
] as const)
  test(`a stored gzip that is too large unpacked, ${name}, is a finding where it is verified and read again`, async () => {
    using record = openRecord(join(folder, `${name}.db`));
    const document = makeDocument('/in/a.gz', bytes);
    const { sha256, uri } = document;
    const added = sample(uri, [['Ana Ruiz', 'that the port is shut']], {
      id: articleId(uri, sha256),
      sha256,
    });
    record.add(document, added.article, added.statements, maker);
    const other = sample('/in/b', [['Tom Hale', 'that the ferry is late']]);
    record.add(other.document, other.article, other.statements, maker);

    const problems = [...record.verify(derive)];
    assert.ok(problems.length > 0);
    assert.deepEqual([...new Set(problems.map((problem) => problem.uri))], [uri]);
    for (const { message } of problems) assert.match(message, /is not what the document's bytes say/);

    const findings: Finding[] = [];
    const { articles } = await reprocess(record, { all: true, onFinding: (one) => findings.push(one) });
    assert.equal(articles, 1);
    const own = findings.filter((finding) => finding.uri === uri);
    assert.deepEqual(
      own.map(({ code }) => code),
      ['too-large', 'no-article'],
    );
    assert.match(own[0]!.message, /larger than 24 MB after unpacking/);
    // The earlier reading stays.
    assert.equal(record.article(added.article.id)?.text, added.article.text);
  });
