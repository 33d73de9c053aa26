import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { OnrecordError } from '../../src/errors.ts';
import { expandInputs, openDocument, readArticle } from '../../src/read/index.ts';
import { BODY, PARAGRAPHS, page } from './samplePage.ts';

const TEXT = PARAGRAPHS.join('\n\n');
let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-read-'));
  mkdirSync(join(folder, 'sub/deep'), { recursive: true });
  for (const name of [
    'b.txt',
    'a.html',
    'sub/c.md',
    'sub/deep/D.HTM',
    'picture.png',
    'sub/data.json',
    '.hidden.txt',
  ]) {
    writeFileSync(join(folder, name), TEXT);
  }
  writeFileSync(join(folder, 'sub/e.html.gz'), gzipSync(page(`<article>${BODY}</article>`)));
});
after(() => rmSync(folder, { recursive: true }));

async function expand(...inputs: string[]) {
  const items: string[] = [];
  for await (const { uri, finding } of expandInputs(inputs)) {
    items.push(finding ? `${finding.code} ${uri}` : uri.replace(`${folder}/`, ''));
  }
  return items;
}
const failsWith = (code: string) => (error: unknown) => error instanceof OnrecordError && error.code === code;

describe('inputs', () => {
  test('a folder is its articles, in the order of their paths', async () => {
    assert.deepEqual(await expand(folder), [
      'a.html',
      'b.txt',
      'sub/c.md',
      'sub/deep/D.HTM',
      'sub/e.html.gz',
    ]);
  });

  test('what is no file is said at once, and a link leads to nothing twice', async () => {
    const special = mkdtempSync(join(tmpdir(), 'onrecord-special-'));
    try {
      writeFileSync(join(special, 'a.html'), TEXT);
      symlinkSync('.', join(special, 'self'));
      symlinkSync('a.html', join(special, 'b.html'));
      assert.equal((await expand(special, join(special, 'self/b.html'))).length, 1);
      execFileSync('mkfifo', [join(special, 'pipe.html')]);
      for (const path of [join(special, 'pipe.html'), '/dev/zero', special])
        await assert.rejects(openDocument(path), failsWith('input-unreadable'));
    } finally {
      rmSync(special, { recursive: true });
    }
  });

  test('a glob is what it matches', async () => {
    assert.deepEqual(await expand(`${folder}/**/*.{txt,md}`), ['b.txt', 'sub/c.md']);
  });

  test('a file is taken whatever its name, and none twice', async () => {
    assert.deepEqual(
      await expand(join(folder, 'picture.png'), `${folder}/b.txt`, folder, `${folder}/b.txt`),
      ['picture.png', 'b.txt', 'a.html', 'sub/c.md', 'sub/deep/D.HTM', 'sub/e.html.gz'],
    );
  });

  test('standard input and URLs stay as they are', async () => {
    assert.deepEqual(await expand('-', 'https://post.example/a'), ['-', 'https://post.example/a']);
  });

  test('what is not there is a finding in its place', async () => {
    mkdirSync(join(folder, 'sub/none'));
    const inputs = [
      join(folder, 'no.txt'),
      join(folder, '*.pdf'),
      join(folder, 'sub/none'),
      join(folder, 'b.txt'),
    ];
    assert.deepEqual(await expand(...inputs), [
      `input-missing ${inputs[0]}`,
      `input-missing ${inputs[1]}`,
      `input-missing ${inputs[2]}`,
      'b.txt',
    ]);
    rmSync(join(folder, 'sub/none'), { recursive: true });
  });
});

describe('a document', () => {
  test('of a file is its bytes; gzip is told by them', async () => {
    const document = await openDocument(join(folder, 'sub/e.html.gz'));
    assert.equal(document.wrapping, 'gzip');
    assert.equal(readArticle(document).article?.text, TEXT);
    assert.equal((await openDocument(join(folder, 'b.txt'))).wrapping, null);
  });

  test('of standard input is what it gives', async () => {
    const stdin = Readable.from([Buffer.from('“We wait,” '), Buffer.from('she said.')]);
    const document = await openDocument('-', { stdin });
    assert.equal(document.uri, '-');
    assert.equal(readArticle(document).article?.text, '“We wait,” she said.');
  });

  test('of a file that has disappeared is missing', async () => {
    const path = join(folder, 'gone.txt');
    writeFileSync(path, TEXT);
    assert.deepEqual(await expand(path), ['gone.txt']);
    rmSync(path);
    await assert.rejects(openDocument(path), failsWith('input-missing'));
  });

  test('of a folder cannot be read', async () => {
    await assert.rejects(openDocument(folder), failsWith('input-unreadable'));
  });

  test('over the limit is refused', async () => {
    await assert.rejects(openDocument(join(folder, 'b.txt'), { limit: 100 }), failsWith('input-unreadable'));
    await assert.rejects(
      openDocument('-', { limit: 100, stdin: Readable.from([Buffer.alloc(64), Buffer.alloc(64)]) }),
      failsWith('input-unreadable'),
    );
  });
});

describe('a URL', () => {
  let server: Server;
  let base = '';
  let agent: string | undefined;
  const answers: Record<string, RequestListener> = {
    '/page': (request, response) => {
      agent = request.headers['user-agent'];
      response.setHeader('content-type', 'text/html; charset=windows-1252');
      response.end(Buffer.from('<html><body><p>The caf\xe9 is shut, she said.</p></body></html>', 'latin1'));
    },
    '/moved': (_, response) => response.writeHead(302, { location: '/page' }).end(),
    '/large': (_, response) => response.end(Buffer.alloc(4096, 'a ')),
    '/slow': () => {},
    '/cut': (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    },
  };
  before(async () => {
    server = createServer((request, response) => {
      const answer = answers[request.url ?? ''];
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  test('is fetched, under our own name, with its content type', async () => {
    const document = await openDocument(`${base}/page`);
    assert.match(agent ?? '', /^onrecord\/\d+\.\d+\.\d+/);
    assert.equal(document.contentType, 'text/html; charset=windows-1252');
    const { article } = readArticle(document);
    assert.equal(article?.text, 'The café is shut, she said.');
    assert.equal(article?.uri, `${base}/page`);
  });

  test('that has moved is followed', async () => {
    assert.match(Buffer.from((await openDocument(`${base}/moved`)).bytes).toString('latin1'), /caf/);
  });

  test('that cannot be had is an error that says why', async () => {
    await assert.rejects(
      openDocument(`${base}/none`),
      (error) => failsWith('fetch-failed')(error) && /404/.test(String(error)),
    );
    await assert.rejects(openDocument(`${base}/large`, { limit: 1000 }), failsWith('fetch-failed'));
    await assert.rejects(openDocument(`${base}/slow`, { timeout: 50 }), /no answer within/);
    await assert.rejects(openDocument(`${base}/cut`), failsWith('fetch-failed'));
    await assert.rejects(openDocument('http://127.0.0.1:1/'), failsWith('fetch-failed'));
  });
});
