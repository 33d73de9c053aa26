import { makeDocument } from '../../src/data/index.ts';
import { readArticle } from '../../src/read/index.ts';

/** The processor time that reading a page takes, in milliseconds. */
export function readingTime(source: string): number {
  const document = makeDocument('/in/shape', Buffer.from(source));
  const before = process.cpuUsage();
  readArticle(document);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
