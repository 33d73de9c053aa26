import { contains, lowerBound, minusSpans, overlap, type Span } from '../data/index.ts';
import type { Candidate } from './candidate.ts';
import type { Prepared } from './find/prepare.ts';
import { type QuotationChain, quotationChains } from './find/quotationChains.ts';
import { blockAt, blockSpan } from './find/region.ts';
import { joinedSpans, withContents } from './withContents.ts';

type ByBlock = ReadonlyMap<number, readonly Candidate[]>;

/**
 * The candidates with whole quotations: one that goes over several paragraphs belongs to one statement, however long they are. Of its
 * paragraphs each belongs to whoever is named in it, else to whoever is named before, else after. A quotation in which nobody is named
 * goes on where the paragraph before it ends with the words of a speaker, or announces it with a colon.
 */
export function joinChains(prepared: Prepared, candidates: readonly Candidate[]): Candidate[] {
  const chains = quotationChains(prepared);
  if (chains.length === 0) return [...candidates];
  const outer = candidates.filter(({ within, cue }) => within === null && cue.length > 0);
  const byBlock = Map.groupBy(outer, ({ cue }) => blockAt(prepared, cue[0]![0]));
  const contents = new Map<Candidate, readonly Span[]>();
  for (const { links } of chains) {
    const owners = ownersOf(prepared, links, byBlock);
    const spans = links.map(({ quotation }) => quotation.span);
    for (const one of candidatesNear(links, byBlock)) {
      if (spans.some((span) => contains(span, one.cue[0]!))) continue;
      const content = contents.get(one) ?? one.content;
      const own = spans.filter((_, k) => owners[k] === one);
      const others = spans.filter((_, k) => owners[k] && owners[k] !== one);
      if (own.length === 0 && !overlapAny(content, others)) continue;
      const kept = minusSpans(
        content,
        [...own, ...others].toSorted((a, b) => a[0] - b[0]),
      ).filter((part) => !own[0] || !announces(prepared.text, part, own[0]));
      contents.set(one, joinedSpans(prepared.text, [...kept, ...own]));
    }
  }
  return withContents(candidates, contents);
}

/** The candidates whose words may hold a part of a quotation: with cues in its paragraphs, before them or straight after. */
function candidatesNear(links: QuotationChain['links'], byBlock: ByBlock): Candidate[] {
  const [first, last] = [links[0]!.block, links.at(-1)!.block];
  const found: Candidate[] = [];
  for (let block = first - 1; block <= last + 1; block++) found.push(...(byBlock.get(block) ?? []));
  return found;
}

/** The statement that each paragraph of a quotation belongs to. */
function ownersOf(
  prepared: Prepared,
  links: QuotationChain['links'],
  byBlock: ByBlock,
): (Candidate | null)[] {
  const inside = (one: Candidate) => links.some(({ quotation }) => contains(quotation.span, one.cue[0]!));
  const spans = links.map(({ quotation }) => quotation.span);
  const anchors = links.map(({ quotation, block }, k) => {
    const named = (byBlock.get(block) ?? []).filter((one) => !inside(one));
    const own = named.filter(({ content }) => overlapAny(content, [quotation.span]));
    if (own.length > 0) return surest(own);
    const later = named.filter(({ content }) => overlapAny(content, spans));
    if (later.length > 0) return surest(later);
    return k > 0
      ? null
      : (goesOnFrom(prepared, named, quotation.span) ?? announced(prepared, block, byBlock));
  });
  const first = anchors.find((one) => one !== null) ?? null;
  if (first) {
    let owner = first;
    return anchors.map((one) => (owner = one ?? owner));
  }
  const before = byBlock.get(links[0]!.block - 1) ?? [];
  const owner = goesOnFrom(prepared, before, links[0]!.quotation.span);
  return links.map(() => owner);
}

function surest(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((best, one) => (one.confidence > best.confidence ? one : best));
}

/** The last statement of a paragraph that announces what follows with a colon, or with a comma at its end. */
function announced(prepared: Prepared, block: number, byBlock: ByBlock): Candidate | null {
  if (block === 0 || !/[:,;]/.test(prepared.text[blockSpan(prepared, block - 1)[1] - 1]!)) return null;
  return byBlock.get(block - 1)?.at(-1) ?? null;
}

/** The last of some statements, where it holds a quotation and only the end of its sentence stands between it and `next`. */
function goesOnFrom(prepared: Prepared, named: readonly Candidate[], next: Span): Candidate | null {
  const last = named.at(-1);
  if (!last) return null;
  if (!last.content.some((part) => holdsQuotation(prepared, part))) return null;
  const end = Math.max(...[...last.source, ...last.cue, ...last.content].map((span) => span[1]));
  if (end > next[0] || next[0] - end > LONGEST_REST) return null;
  return REST_OF_SENTENCE.test(prepared.text.slice(end, next[0]).trim()) ? last : null;
}

function holdsQuotation({ quotations }: Prepared, part: Span): boolean {
  const next = lowerBound(quotations.length, (i) => quotations[i]!.span[0] >= part[1]);
  return quotations.slice(Math.max(0, next - 4), next).some(({ span }) => overlap(span, part) > 0);
}

/** The rest of a sentence, after a source, a cue or a content. */
const REST_OF_SENTENCE = /^[^.!?…]*[.!?…]?["”’]?$/;
const LONGEST_REST = 200;

/** Whether words before a colon only say what the quotation after it is: `listed <the qualities of a master>:`. */
function announces(text: string, part: Span, quotation: Span): boolean {
  return /^\s*:\s*$/.test(text.slice(part[1], quotation[0]));
}

function overlapAny(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => overlap(one, other) > 0));
}
