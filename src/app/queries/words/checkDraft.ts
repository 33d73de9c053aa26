import type { DraftCheck, QuotationCheck } from '../../../data/index.ts';
import type { Serving } from '../../serving.ts';
import { extractText } from '../extractText.ts';
import { pageOf } from '../paging.ts';
import { checkQuotations } from './checkQuotations.ts';
import { draftQuotations } from './draftQuotations.ts';

export type DraftQuery = {
  readonly text: string;
  readonly cursor?: string | undefined;
  /** The number of quotations on a page. */
  readonly limit: number;
};

/**
 * Checks a page of the quotations in a text, which is not stored.
 * @throws OnrecordError `usage` for a cursor that no page returned
 */
export async function checkDraft(serving: Serving, { text, cursor, limit }: DraftQuery): Promise<DraftCheck> {
  const { article, statements, findings } = await extractText(serving, text);
  const { part, next } = pageOf(article ? draftQuotations(article, statements) : [], cursor, limit);
  const checks: QuotationCheck[] = [];
  for await (const one of checkQuotations(serving, article?.text ?? '', part)) checks.push(one);
  const found = findings.map(({ code, severity, message }) => ({ code, severity, message }));
  return { checks, findings: found, next };
}
