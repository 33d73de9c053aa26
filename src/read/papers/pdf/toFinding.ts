import type { TextLayer } from '../layer.ts';

/** What an error of the library means for who wants the PDF read; `seen` is what its bytes show. */
export function toFinding(error: unknown, seen: TextLayer['findings']): TextLayer['findings'][number] {
  const { name, message: why } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') {
    const message = 'the PDF is encrypted and needs a password: save a copy without one';
    return { code: 'encrypted', severity: 'error', message };
  }
  if (seen.some(({ code }) => code === 'truncated-pdf')) {
    const message = 'the PDF was cut off, and what is left of it cannot be read: get it again';
    return { code: 'truncated-pdf', severity: 'error', message };
  }
  const message = `the PDF is damaged and cannot be read: ${why.replace(/\s+/g, ' ').slice(0, 200)}`;
  return { code: 'damaged-pdf', severity: 'error', message };
}
