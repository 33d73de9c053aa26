import type { Duplex } from 'node:stream';
import type { HttpError } from './httpError.ts';

/** Answers a malformed or too long HTTP request with an error in the usual form, and closes the connection. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, problem] = error.code === 'HPE_HEADER_OVERFLOW' ? TOO_LONG : BROKEN;
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

const TOO_LONG: readonly [string, HttpError] = [
  '431 Request Header Fields Too Large',
  { error: { code: 'too-long', message: 'the address and its headers are too long' } },
];
const BROKEN: readonly [string, HttpError] = [
  '400 Bad Request',
  { error: { code: 'usage', message: 'this is not a valid HTTP request' } },
];
