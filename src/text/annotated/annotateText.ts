import { APART, type Article, type ParagraphRole, type Span } from '../../data/index.ts';
import { blocks } from '../blocks.ts';
import { type Quotation, quotations } from '../quotationMarks.ts';
import { sentences } from '../sentences.ts';
import { type Word, words } from '../words.ts';
import type { AnnotatedText, Block } from './annotatedText.ts';
import { readTokens } from './readTokens.ts';

/** Reads an article's text once for all stages: blocks, sentences, words, quotations, tokens. Linear in the length of the text. */
export function annotateText({ text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>): AnnotatedText {
  const allBlocks: Block[] = [];
  const allSentences: Span[] = [];
  const allWords: Word[] = [];
  for (const { span: paragraph, role } of paragraphs)
    for (const span of blocks(text, paragraph)) {
      const [sentence, word] = [allSentences.length, allWords.length];
      for (const one of sentences(text, span)) allSentences.push(one);
      for (const one of words(text, span[0], span[1])) allWords.push(one);
      allBlocks.push({
        span,
        role,
        sentences: [sentence, allSentences.length],
        words: [word, allWords.length],
      });
    }
  const read = {
    text,
    blocks: allBlocks,
    sentences: allSentences,
    words: allWords,
    quotations: quotationsOf(text, allBlocks),
  };
  return { ...read, tokens: readTokens(read) };
}

/** The reading of a text without paragraphs of its own: its lines make them. */
export function annotatePlainText(text: string): AnnotatedText {
  return annotateText({ text, paragraphs: [{ span: [0, text.length], role: 'body', why: null }] });
}

/** What goes on in the next paragraph goes on past the caption between them, so those are paired by themselves. */
function quotationsOf(text: string, all: readonly Block[]): Quotation[] {
  const isApart = ({ role }: { readonly role: ParagraphRole }) => APART.has(role);
  const { true: apart = [], false: read = [] } = Object.groupBy(all, (block) => `${isApart(block)}`);
  const [within, beside] = [read, apart].map((some) =>
    quotations(
      text,
      some.map(({ span }) => span),
    ),
  );
  if (beside!.length === 0) return within!;
  return [...within!, ...beside!].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}
