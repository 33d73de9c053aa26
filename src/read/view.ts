import type { Document } from '../data/index.ts';
import { type Chosen, chooseCharset } from './charset.ts';
import { type Decoded, decode } from './decode.ts';
import type { Paper } from './papers/paper.ts';
import type { Papers } from './papers/thread/openPapers.ts';
import { viewPaper } from './papers/viewPaper.ts';
import { type Unwrapped, unwrap } from './unwrap.ts';

/** A document unwrapped and decoded; of a paper, the text within it. */
export type View = Unwrapped & { chosen: Chosen; decoded: Decoded; paper: Paper | null };

/** Views of documents that are still in use, so that reading and verifying many spans decodes each document once. */
const views = new WeakMap<Document, View>();

/** The view of a document; `papers` unpack it where it is a PDF or a DOCX. */
export function viewOf(document: Document, papers?: Papers): View {
  const known = views.get(document);
  if (known) return known;
  const unwrapped = unwrap(document);
  const paper = viewPaper(unwrapped.bytes, document.contentType, papers);
  const view = paper ? { ...unwrapped, chosen: UTF8, ...paper } : viewText(unwrapped, document);
  views.set(document, view);
  return view;
}

const UTF8: Chosen = { charset: 'utf-8', by: 'bytes', lie: null };

function viewText(unwrapped: Unwrapped, document: Document): View {
  const chosen = chooseCharset(unwrapped.bytes, document.contentType);
  return { ...unwrapped, chosen, decoded: decode(unwrapped.bytes, chosen.charset), paper: null };
}
