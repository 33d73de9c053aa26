/** Names by which only this machine reaches itself. */
const HERE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The address of the server as the sender of a request knows it, for links in files; empty if it is a name of this
 * machine only, which would lead nobody else anywhere.
 */
export function baseOf(request: Request): string {
  const { origin, hostname } = new URL(request.url);
  return HERE.test(hostname) ? '' : origin;
}
