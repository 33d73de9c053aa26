/** Names by which only this machine finds itself. */
const HERE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The address of the server as the reader of a request has it, for links in what is taken along; empty where it would lead nobody else
 * anywhere, since it names only this machine.
 */
export function baseOf(request: Request): string {
  const { origin, hostname } = new URL(request.url);
  return HERE.test(hostname) ? '' : origin;
}
