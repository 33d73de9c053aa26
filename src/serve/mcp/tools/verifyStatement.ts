import { z } from 'zod';
import { checkWords } from '../../../app/queries/words/checkWords.ts';
import {
  type CheckedStatement,
  checkedStatementSchema,
  type Verdict,
  wordCheckSchema,
} from '../../../data/index.ts';
import { foldedWords } from '../../../text/foldedWords.ts';
import { wordDiff } from '../../../text/wordDiff.ts';
import { citedOf, citedSchema } from '../cited.ts';
import { citedText, speakerText } from '../citedText.ts';
import { tool } from '../tool.ts';

export const verifyStatement = tool({
  name: 'verify_statement',
  title: 'Verify words before citing them',
  description: `Checks whether the record has these words, word for word, and who said them. Ask it before you cite. Letter case, accents, quotation marks, punctuation and white space make no difference; every word does. verdict:
- said: statements have these words in a row, by the speaker that you named where you named one. Read leftOut, cue, act, conditions and passage: a part of a sentence can say the contrary of the whole, and who refused to do something did not say that they would.
- said-by-another: the words are there, but articles give them to somebody else.
- speaker-unsure: the words are there; the record does not show whether the speaker that you named said them.
- reported-as-not-said: articles say that this was NOT said.
- differently-worded: not these words, but others so near that they may be the same saying; differences shows each word.
- not-found: no statement of the record has them. That does not prove that nobody said them: the record has what was added to it. statements then holds what is nearest in meaning, not the same saying.
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
        `${verdict}: ${MEANING[verdict](given.speaker)}`,
        ...statements.map(checkedText),
        ...(more > 0 ? [`and ${more} more statements`] : []),
      ].join('\n\n'),
    };
  },
});

const MEANING: Record<Verdict, (speaker: string | undefined) => string> = {
  said: (speaker) => `articles of the record report these words${speaker ? ` of ${speaker}` : ''}.`,
  'said-by-another': (speaker) =>
    `the record has these words, but of somebody else than ${speaker}. Do not give them to ${speaker}.`,
  'speaker-unsure': (speaker) =>
    `the record has these words, but does not show whether ${speaker} said them. Do not give them to ${speaker}.`,
  'reported-as-not-said': () => 'articles report that this was NOT said. Do not cite it as said.',
  'differently-worded': () =>
    'the record does not have these words. It has some that are near, which are not the same: [-only asked-] {+only in the record+}. Cite the record’s, or nothing.',
  'not-found': () =>
    'no statement of the record has these words, or any near them. That does not prove that nobody said them. Of several sentences verify one at a time. What follows, where something does, is nearest in meaning and not the same saying.',
};

function checkedText(one: CheckedStatement): string {
  const { match, differences, speakerFits, derivation, earlierVersion, leftOut } = one;
  return [
    citedText(one),
    ...(match && isPart(leftOut)
      ? [`  Only a part of it: “${match.text}”. Read the whole; what is left out may turn the meaning.`]
      : []),
    ...(differences ? [`  ${wordDiff(differences, 'asked')}`] : []),
    ...(speakerFits === 'unsure' || speakerFits === 'other'
      ? [`  By ${speakerText(one)}: ${SPEAKER[speakerFits]}`]
      : []),
    ...(earlierVersion ? ['  The article was changed since and does not have it any more.'] : []),
    derivation.holds
      ? `  Found anew in the stored document, SHA-256 ${derivation.sha256}`
      : '  DOES NOT HOLD: the stored document does not have these words where the record says so. Do not cite it.',
  ].join('\n');
}

/** More than marks is left out. */
function isPart(leftOut: CheckedStatement['leftOut']): boolean {
  return leftOut !== null && foldedWords(`${leftOut.before} ${leftOut.after}`).length > 0;
}

const SPEAKER = {
  other: 'not who was asked for.',
  unsure: 'the record does not show whether that is the person asked for.',
} as const;
