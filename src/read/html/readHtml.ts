import { type Finding, type Paragraph, type Segment, trimSpan } from '../../data/index.ts';
import type { Decoded } from '../decode.ts';
import { type TextBuilder, textBuilder } from '../segments.ts';
import { besideArticle } from './beside.ts';
import type { Block } from './blocks.ts';
import { type Amount, amountOf, findBody, TEXT_ROLES } from './findBody.ts';
import { headlineBlock } from './headlineBlock.ts';
import { writeJsonLdBody } from './jsonLdBody.ts';
import { isHeadlineOf, type Judged } from './judge.ts';
import { endsSentence, WIDE } from './measure.ts';
import { type Described, describe, type Metadata } from './metadata.ts';
import { parsePage } from './parse.ts';
import type { Page } from './tree.ts';
import { writeBlock } from './write.ts';

export type LeftOut = { text: string; why: string };
export type HtmlArticle = {
  metadata: Metadata;
  text: string;
  segments: Segment[];
  paragraphs: Paragraph[];
  leftOut: LeftOut[];
  findings: Omit<Finding, 'uri'>[];
};

/** Less than so many letters of an article that is not free are a taste of it. */
const TASTE = 1500;

/**
 * Reads a page: what it says of itself, and its article's paragraphs; no paragraphs where it has no article. With `explain`, what was
 * left out holds the rest of the page too.
 */
export function readHtml(decoded: Decoded, uri: string, explain = false): HtmlArticle {
  const page = parsePage(decoded.text);
  const described = describe(page, uri);
  const { metadata } = described;
  const judged = findBody(page, metadata);
  const amount = amountOf(judged);
  const { body } = amount;
  const builder = textBuilder(decoded);
  const leftOut: LeftOut[] = explain ? besideArticle(page, judged) : [];
  const instead = described.body && described.body.text.length > 2 * body ? described.body : null;
  if (!instead && !isArticle(page, judged, amount, described.isArticle)) {
    for (const { block, why } of judged)
      leftOut.push({ text: block.text, why: why ?? 'no article around it' });
    return { metadata, text: '', segments: [], paragraphs: [], leftOut, findings: [] };
  }
  const paragraphs = writeHeadline(page, metadata, judged, builder);
  if (instead) writeScriptBody(page, instead.script, builder, paragraphs);
  else writeBody(page, judged, builder, paragraphs, leftOut);
  const findings: HtmlArticle['findings'] = [];
  if (instead) {
    const message = 'the page makes its text by script; it was read from the JSON-LD of the page';
    findings.push({ code: 'script-text', severity: 'note', message });
  }
  if (described.paid && (instead ? instead.text.length : body) < TASTE) {
    const message = 'the page says that its text is not free, and holds little of it: only that was read';
    findings.push({ code: 'paywall', severity: 'warning', message });
  }
  const { text, segments } = builder.finish();
  return {
    metadata,
    text,
    segments,
    paragraphs: paragraphs.flatMap((p) => trimmed(text, p)),
    leftOut,
    findings,
  };
}

/**
 * A page holds an article when it says so and has text, or when it has running text, and more of it than of links to other
 * pages: a page of menus or an overview of other pages has none.
 */
function isArticle(page: Page, judged: readonly Judged[], { prose, body }: Amount, says: boolean): boolean {
  if (says) return body >= 40;
  const count = (test: (one: Judged) => boolean) => judged.filter(test).length;
  const teasers = count(({ role }) => role === 'teaser');
  if (prose >= 140) return teasers <= 3 * count((one) => one.prose && one.role !== 'teaser');
  // A short notice on a page of its own.
  const sentences = count(({ role, block }) => TEXT_ROLES.has(role) && isSentence(block.text));
  const links = page.elements.filter(({ name }) => name === 'a').length;
  return sentences > 0 && links <= 3 * sentences;
}

function isSentence(text: string): boolean {
  return endsSentence(text) && (/\s/.test(text) || WIDE.test(text));
}

function writeHeadline(
  page: Page,
  { title }: Metadata,
  judged: readonly Judged[],
  builder: TextBuilder,
): Paragraph[] {
  if (judged.some(isHeadlineOf)) return [];
  const first = judged.find(({ role }) => role !== null);
  const block = headlineBlock(page, title, first ? startOf(first.block) : page.source.length);
  if (!block) return [];
  writeBlock(page, block, builder);
  return [{ span: [0, builder.length], role: 'heading', why: `headline: ${block.within.name}` }];
}

function writeBody(
  page: Page,
  judged: readonly Judged[],
  builder: TextBuilder,
  paragraphs: Paragraph[],
  leftOut: LeftOut[],
): void {
  for (const { block, role, why } of judged) {
    if (role === null) {
      leftOut.push({ text: block.text, why: why ?? '' });
      continue;
    }
    if (paragraphs.length > 0) builder.made('\n\n', startOf(block), startOf(block));
    const start = builder.length;
    writeBlock(page, block, builder);
    paragraphs.push({ span: [start, builder.length], role, why });
  }
}

function writeScriptBody(
  page: Page,
  script: NonNullable<Described['body']>['script'],
  builder: TextBuilder,
  paragraphs: Paragraph[],
): void {
  if (paragraphs.length > 0) builder.made('\n\n', script.start, script.start);
  for (const span of writeJsonLdBody(page, script, builder)) {
    paragraphs.push({ span: [...span], role: 'body', why: null });
  }
}

/** The paragraph without white space at its ends; none where nothing else is in it. */
function trimmed(text: string, { span: whole, ...rest }: Paragraph): Paragraph[] {
  const span = trimSpan(text, whole);
  return span ? [{ span, ...rest }] : [];
}

function startOf(block: Block): number {
  return block.nodes[0]!.start;
}
