import type { Document } from '../data/index.ts';
import { type Chosen, chooseCharset } from './charset.ts';
import { type Decoded, decode } from './decode.ts';
import { type Unwrapped, unwrap } from './unwrap.ts';

/** A document unwrapped and decoded. */
export type View = Unwrapped & { chosen: Chosen; decoded: Decoded };

/** Views of documents that are still in use, so that reading and verifying many spans decodes each document once. */
const views = new WeakMap<Document, View>();

export function viewOf(document: Document): View {
  const known = views.get(document);
  if (known) return known;
  const unwrapped = unwrap(document);
  const chosen = chooseCharset(unwrapped.bytes, document.contentType);
  const view = { ...unwrapped, chosen, decoded: decode(unwrapped.bytes, chosen.charset) };
  views.set(document, view);
  return view;
}
