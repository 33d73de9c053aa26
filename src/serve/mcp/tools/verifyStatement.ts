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
  description: `Checks whether the record has these words, word for word, and who said them. Ask it before you cite. Letter case, accents, quotation marks, punctuation and white space make no difference; every word does; write … where words are left out, and [brackets] around words of your own. verdict:
- said: an article quotes these words, whole, of the speaker that you named where you named one, and the record is sure of the speaker.
- said-differently: of that speaker, but paraphrased, a part of a sentence, without its condition, or in other words; reasons says which. Cite match.text or the passage, with its condition, never the words that you asked about.
- denied-or-refused: the speaker denied this or refused to do it. Never cite it as said.
- not-said: the article says that this was NOT said.
- speaker-unsure: the words are there, but the record is not sure that the speaker that you named said them. Name nobody on its strength.
- said-by-another: the record is sure that somebody else said them: named beside them, or in an article that does not name the speaker that you named at all.
- not-found: no statement of the record has them. That does not prove that nobody said them. statements then holds what is nearest in meaning, not the same saying.
Give the words alone, one sentence at a time.`,
  input: z.strictObject({
    words: z
      .string()
      .min(1)
      .max(4000)
      .meta({ description: 'the words attributed to somebody, without who and when' }),
    speaker: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'the person they are attributed to, by the fullest name that you have' }),
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
