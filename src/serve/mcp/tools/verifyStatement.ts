import { z } from 'zod';
import { checkWords } from '../../../app/queries/words/checkWords.ts';
import { checkedStatementSchema, wordCheckSchema } from '../../../data/index.ts';
import { checkedLines } from '../../../render/checkedText.ts';
import { VERDICT_MEANING } from '../../../render/verdictWording.ts';
import { citedOf, citedSchema } from '../cited.ts';
import { citedText } from '../citedText.ts';
import { tool } from '../tool.ts';

export const verifyStatement = tool({
  name: 'verify_statement',
  title: 'Verify words before citing them',
  description: `Checks whether the record has these words, word for word, and who said them. Use it before you cite. Letter case, accents, quotation marks, punctuation and white space make no difference; every word does; write … where words are left out, and [brackets] around words of your own. verdict:
- said: an article quotes these words whole, and the record is sure of the speaker: the one you named, if any.
- said-differently: by that speaker, but paraphrased, a part of a sentence, without its condition, or in other words; reasons says which. Cite match.text or the passage, with its condition, never the words that you asked about.
- denied-or-refused: the speaker denied this or refused to do it. Never cite it as said.
- not-said: the article says that this was NOT said.
- speaker-unsure: the words are there, but the record is not sure that the speaker you named said them. Do not name anybody because of this.
- said-by-another: the record is sure that somebody else said them: the article names somebody else beside them, or never names the speaker you named.
- not-found: no statement of the record has them. That does not prove that nobody said them. statements then has those nearest in meaning, which are not the same.
Give the words alone, one sentence at a time.`,
  input: z.strictObject({
    words: z
      .string()
      .min(1)
      .max(4000)
      .meta({ description: 'the words attributed to somebody, without speaker and date' }),
    speaker: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'the person to whom they are attributed, by the fullest name that you have' }),
  }),
  output: wordCheckSchema.extend({
    statements: z.array(checkedStatementSchema.extend(citedSchema.shape)),
  }),
  async answer(asked, given) {
    const check = await checkWords(asked.serving, given);
    const { verdict, more } = check;
    const statements = check.statements.map((one) => citedOf(asked, one));
    return {
      structured: { ...check, statements },
      text: [
        `${verdict}: ${VERDICT_MEANING[verdict](given.speaker ?? null)}`,
        ...statements.map((one) => [citedText(one), ...checkedLines(one)].join('\n')),
        ...(more > 0 ? [`and ${more} more statements`] : []),
      ].join('\n\n'),
    };
  },
});
