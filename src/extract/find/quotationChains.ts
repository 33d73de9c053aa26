import type { Quotation } from '../../text/quotationMarks.ts';
import type { Prepared } from './prepare.ts';
import { blockAt } from './region.ts';

/** A quotation over several paragraphs: each opens it again, and only the last closes it. */
export type QuotationChain = {
  readonly links: readonly { readonly quotation: Quotation; readonly block: number }[];
};

/** `“RUIZ: We waited.`: the name of whoever speaks stands in the quotation itself. */
const LABEL = /^\W{0,2}\p{Lu}[\p{L}.'’ -]{0,40}:\s/u;

/**
 * The quotations of an article that go on in the next paragraph, with all their paragraphs, in order. A quoted transcript, whose
 * paragraphs begin with the names of those who speak, is none.
 */
export function quotationChains(prepared: Prepared): QuotationChain[] {
  const outer = prepared.quotations.filter(({ depth }) => depth === 0);
  const chains: QuotationChain[] = [];
  for (let i = 0; i < outer.length; i++) {
    if (outer[i]!.closed) continue;
    const links = [{ quotation: outer[i]!, block: blockAt(prepared, outer[i]!.span[0]) }];
    while (!outer[i]!.closed && i + 1 < outer.length) {
      const next = { quotation: outer[i + 1]!, block: blockAt(prepared, outer[i + 1]!.span[0]) };
      if (next.block !== links.at(-1)!.block + 1) break;
      links.push(next);
      i += 1;
    }
    const isTranscript = links.some(({ quotation: { span } }) => LABEL.test(prepared.text.slice(...span)));
    if (!isTranscript) chains.push({ links });
  }
  return chains;
}
