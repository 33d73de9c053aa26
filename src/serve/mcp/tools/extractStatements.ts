import { z } from 'zod';
import { extractText } from '../../../app/queries/extractText.ts';
import { pageOf } from '../../../app/queries/paging.ts';
import { passagesIn } from '../../../app/queries/passage.ts';
import { findingSchema, nextSchema, statementWithPassageSchema } from '../../../data/index.ts';
import { usage } from '../../../errors.ts';
import { citedText, pageText } from '../citedText.ts';
import { cursorSchema } from '../cursorSchema.ts';
import { tool } from '../tool.ts';

const PAGE = 20;
/** Maximum length of a text, in code units; a long article has a tenth of it. */
const MOST = 200_000;

export const extractStatements = tool({
  name: 'extract_statements',
  title: 'Find statements in a text',
  description:
    'Reads a text that you give (an article, plain or HTML) and finds who says what in it, with exact words and spans. Nothing is stored, so there are no addresses: cite the source of the text itself. If the text does not name the speaker, speaker is null: never name anybody then.',
  input: z.strictObject({
    text: z
      .string()
      .min(1)
      .max(MOST)
      .meta({ description: 'the text, whole and unchanged; paragraphs separated by blank lines' }),
    title: z.string().optional().meta({ description: 'its title, repeated with the statements' }),
    limit: z.int().min(1).max(50).default(PAGE).meta({ description: 'how many statements on a page' }),
    cursor: cursorSchema,
  }),
  output: z.object({
    statements: z.array(statementWithPassageSchema),
    read: z.string().nullable().meta({
      description:
        'the text in which spans count (UTF-16 code units); null if it is the text that you gave, as for everything but HTML',
    }),
    findings: z
      .array(findingSchema.omit({ uri: true }))
      .meta({ description: 'findings: what to know about the text' }),
    next: nextSchema,
  }),
  async answer({ serving }, { text, title, limit, cursor }) {
    const outcome = await extractText(serving, text);
    const { article, statements } = outcome;
    const findings = outcome.findings.map(({ code, severity, message }) => ({ code, severity, message }));
    if (!article) throw usage(`nothing could be read: ${findings.map(({ message }) => message).join('; ')}`);
    const { part, next } = pageOf(statements, cursor, limit);
    const passageOf = passagesIn(article);
    const found = part.map((one) => ({
      ...one,
      article: { ...one.article, title: title ?? one.article.title },
      passage: passageOf(one),
    }));
    const read = article.text === text ? null : article.text;
    return {
      structured: { statements: found, read, findings, next },
      text:
        found.length > 0
          ? pageText(found.map(citedText), next)
          : 'The model found no statements in this text.',
    };
  },
});
