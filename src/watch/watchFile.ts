import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { usage } from '../errors.ts';

const schema = z.strictObject({
  contact: z.string().min(3).optional(),
  every: z
    .number()
    .min(1)
    .max(24 * 60)
    .optional(),
  first: z.int().min(0).max(1000).optional(),
  feeds: z.array(z.string().min(1)).default([]),
  folders: z.array(z.string().min(1)).default([]),
});

/** What a `watch.yaml` says; folders and lists are absolute paths. */
export type WatchFile = {
  readonly contact: string | null;
  /** Minutes between two rounds; null where it does not say. */
  readonly every: number | null;
  /** How many pages are read of a feed at first sight; null where it does not say. */
  readonly first: number | null;
  readonly addresses: readonly string[];
};

/** Reads the text of a `watch.yaml`, whose paths go from its folder. @throws OnrecordError usage, with the line */
export function readWatchFile(path: string, text: string): WatchFile {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw usage(`${path}: ${error.message.split('\n')[0]}`);
  const { success, data, error: wrong } = schema.safeParse(document.toJS() ?? {});
  if (!success) {
    const [issue] = wrong.issues;
    const where = issue?.path.join('.') || 'the file';
    throw usage(`${path}: ${where}: ${issue?.message}; it may have contact, every, first, feeds and folders`);
  }
  const { contact = null, every = null, first = null, feeds, folders } = data;
  const inFolder = (one: string) => (/^https?:\/\//i.test(one) ? one : resolve(dirname(path), one));
  return { contact, every, first, addresses: [...feeds, ...folders].map(inFolder) };
}
