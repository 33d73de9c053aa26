import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { fetchPublic } from '../../src/read/index.ts';
import { isPublic, publicLookup } from '../../src/read/publicAddress.ts';

test('addresses of this machine, the local network and other special ones are not public', () => {
  for (const address of [
    ...[
      '127.0.0.1',
      '127.9.9.9',
      '0.0.0.0',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
    ],
    ...[
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
    ],
    ...['::127.0.0.1', '64:ff9b:1::1', '::ffff:0:127.0.0.1', 'fec0::1', '3fff::1', '5f00::1'],
    ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', 'not an address', ''],
  ])
    assert.equal(isPublic(address), false, address);
  for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])
    assert.equal(isPublic(address), true, address);
});

test('a name that leads to this machine is not found', async () => {
  const found = await new Promise((done) => publicLookup('localhost', {}, (error) => done(error?.code)));
  assert.equal(found, 'ENOTPUBLIC');
});

describe('a page that somebody else named', () => {
  let base = '';
  const server = createServer(
    (request, response) => answers[request.url ?? '']?.(response, request) ?? response.writeHead(404).end(),
  );
  const answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
    '/page': (response) => response.setHeader('content-type', 'text/html').end('<p>It rained.</p>'),
    '/on': (response) => response.writeHead(302, { location: '/page' }).end(),
    ...Object.fromEntries(
      ['http://[', '//', 'http://127.0.0.1:99999/'].map((location, index) => [
        `/nowhere${index}`,
        (response: ServerResponse) => response.writeHead(302, { location }).end(),
      ]),
    ),
    '/inside': (response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
    '/large': (response) => response.end(Buffer.alloc(100_000)),
    '/never': (response) => response.write('<p>'),
  };
  before(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close().closeAllConnections());
  // The test's own server is on this machine.
  const own = { mayAsk: (address: string) => address === '127.0.0.1' || isPublic(address) };
  const failed = (path: string, message: RegExp, options = {}) =>
    assert.rejects(fetchPublic(path.startsWith('/') ? base + path : path, { ...own, ...options }), {
      code: 'fetch-failed',
      message,
    });

  test('is fetched, also where it leads on', async () => {
    const { uri, bytes, contentType } = await fetchPublic(`${base}/on`, own);
    assert.deepEqual(
      [uri, new TextDecoder().decode(bytes), contentType],
      [`${base}/page`, '<p>It rained.</p>', 'text/html'],
    );
  });

  test('is refused on this machine and the local network, at once and after a redirect', async () => {
    await assert.rejects(fetchPublic(`${base}/page`), {
      code: 'fetch-failed',
      message: /not a public address/,
    });
    await failed('/inside', /not a public address/);
    await failed('/file', /begins with https/);
    await failed('http://localhost/', /not a public address/);
    await failed('http://[::1]/', /not a public address/);
    await failed('http://0x7f000001/', /not a public address/, { mayAsk: isPublic });
    await failed('ftp://example.org/', /begins with https/);
    await failed('nonsense', /begins with https/);
  });

  test('has an end: of redirects, size and time', async () => {
    for (const index of [0, 1, 2])
      await failed(`/nowhere${index}`, /leads on to something that is no address/);
    await failed('/round', /more than 5 times/);
    await failed('/large', /larger than 0 MB/, { limit: 50_000 });
    await failed('/never', /no answer in time/, { timeout: 200 });
    const stopping = new AbortController();
    const stopped = failed('/never', /interrupted/, { signal: stopping.signal });
    stopping.abort();
    await stopped;
    await failed('/nothing', /answered 404/);
  });
});
