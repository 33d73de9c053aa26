import { z } from 'zod';
import { foundOf } from '../../../app/queries/statementView.ts';
import { verifyAnswer } from '../../../app/queries/verifyAnswer.ts';
import { type Having, lookUpWords, type Near } from '../../../app/queries/words/lookUpWords.ts';
import { FITS, type Fit, speakerFit } from '../../../app/queries/words/speakerFit.ts';
import { type Span, spanSchema, textOf } from '../../../data/index.ts';
import { usage } from '../../../errors.ts';
import { foldedWords } from '../../../text/foldedWords.ts';
import { wordDiff } from '../../../text/wordDiff.ts';
import { type Cited, citedOf, citedSchema } from '../cited.ts';
import { citedText, speakerText } from '../citedText.ts';
import { type Asked, tool } from '../tool.ts';

const MOST = 10;
const VERDICTS = [
  'said',
  'said-by-another',
  'speaker-unsure',
  'reported-as-not-said',
  'differently-worded',
  'not-found',
] as const;
type Verdict = (typeof VERDICTS)[number];

const partSchema = z.object({ text: z.string(), spans: z.array(spanSchema) });

const checkedSchema = citedSchema.extend({
  speakerFits: z
    .enum(FITS)
    .nullable()
    .meta({ description: 'whether the speaker is who was asked for; null where nobody was' }),
  match: partSchema.nullable().meta({
    description: 'where the article has the words that were asked for: cite these; null where it has others',
  }),
  leftOut: z.object({ before: z.string(), after: z.string() }).nullable().meta({
    description: 'what the statement says before and after the match: it may turn the meaning',
  }),
  differences: z
    .array(z.object({ text: z.string(), in: z.enum(['both', 'asked', 'record']) }))
    .nullable()
    .meta({
      description:
        'word by word, where the words differ: in both, only in what was asked, only in the record',
    }),
  derivation: z.object({ holds: z.boolean(), sha256: z.string() }).meta({
    description:
      'whether the spans were found anew, now, in the stored bytes of the document, and its SHA-256; do not cite what does not hold',
  }),
  earlierVersion: z
    .boolean()
    .meta({ description: 'true: the article was changed since, and does not have the statement any more' }),
});
type Checked = z.infer<typeof checkedSchema>;

export const verifyStatement = tool({
  name: 'verify_statement',
  title: 'Verify words before citing them',
  description: `Tells whether the record has these words, word for word, and who said them. Ask it before you cite. Letter case, accents, quotation marks, punctuation and white space make no difference; every word does. verdict:
- said: statements have these words in a row, by the speaker that you named where you named one. Read leftOut, cue, act, conditions and passage: a part of a sentence can say the contrary of the whole, and who refused to do something did not say that they would.
- said-by-another: the words are there, but articles give them to somebody else.
- speaker-unsure: the words are there; whether it was the speaker that you named, the record does not tell.
- reported-as-not-said: articles say that this was NOT said.
- differently-worded: not these words, but others so near that they may be the same saying; differences shows each word.
- not-found: no statement of the record has them. That does not prove that nobody said them: the record has what was added to it. statements then holds what is nearest in meaning, not the same saying.
Give the words alone, one sentence at a time.`,
  input: z.strictObject({
    words: z
      .string()
      .min(1)
      .max(4000)
      .meta({ description: 'the words that somebody is to have said, without who and when' }),
    speaker: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'who is to have said them: the fullest name that you have' }),
  }),
  output: z.object({
    verdict: z.enum(VERDICTS),
    statements: z.array(checkedSchema),
    more: z.int().meta({ description: 'how many further statements fit' }),
  }),
  async answer(asked, { words, speaker }) {
    if (foldedWords(words).length === 0)
      throw usage('there is no word in what was given; give the words as said');
    const fits = speaker === undefined ? () => null : speakerFit(asked.serving.record, speaker);
    const { having, near, about } = await lookUpWords(asked.serving, words);
    const [said, notSaid] = [false, true].map((negated) =>
      having
        .filter(({ statement }) => statement.negated === negated)
        .map((one) => ({ ...one, fit: fits(one.statement) })),
    ) as [Fitting[], Fitting[]];
    const verdict = verdictOf(said, notSaid, near);
    // Only those that are told are checked against their documents.
    const all: (() => Checked)[] = {
      said: ofFit(said, ['same', null]).map((one) => () => matched(asked, one)),
      'said-by-another': said.map((one) => () => matched(asked, one)),
      'speaker-unsure': ofFit(said, ['unsure']).map((one) => () => matched(asked, one)),
      'reported-as-not-said': notSaid.map((one) => () => matched(asked, one)),
      'differently-worded': near.map((one) => () => differing(asked, one, fits(one.statement))),
      'not-found': about.map((one) => () => checked(asked, one, fits(one))),
    }[verdict];
    const statements = all.slice(0, MOST).map((check) => check());
    const more = all.length - statements.length;
    return {
      structured: { verdict, statements, more },
      text: [
        `${verdict}: ${MEANING[verdict](speaker)}`,
        ...statements.map(checkedText),
        ...(more > 0 ? [`and ${more} more statements`] : []),
      ].join('\n\n'),
    };
  },
});

type Fitting = Having & { readonly fit: Fit | null };

function verdictOf(said: readonly Fitting[], notSaid: readonly Fitting[], near: readonly Near[]): Verdict {
  if (said.length === 0)
    return notSaid.length > 0 ? 'reported-as-not-said' : near.length > 0 ? 'differently-worded' : 'not-found';
  if (said.some(({ fit }) => fit === null || fit === 'same')) return 'said';
  return said.some(({ fit }) => fit === 'unsure') ? 'speaker-unsure' : 'said-by-another';
}

const MEANING: Record<Verdict, (speaker: string | undefined) => string> = {
  said: (speaker) => `articles of the record report these words${speaker ? ` of ${speaker}` : ''}.`,
  'said-by-another': (speaker) =>
    `the record has these words, but of somebody else than ${speaker}. Do not give them to ${speaker}.`,
  'speaker-unsure': (speaker) =>
    `the record has these words, but does not tell whether it was ${speaker}. Do not give them to ${speaker}.`,
  'reported-as-not-said': () => 'articles report that this was NOT said. Do not cite it as said.',
  'differently-worded': () =>
    'the record does not have these words. It has some that are near, which are not the same: [-only asked-] {+only in the record+}. Cite the record’s, or nothing.',
  'not-found': () =>
    'no statement of the record has these words, or any near them. That does not prove that nobody said them. Of several sentences verify one at a time. What follows, where something does, is nearest in meaning and not the same saying.',
};

function ofFit(said: readonly Fitting[], wanted: readonly (Fit | null)[]): Fitting[] {
  return said.filter(({ fit }) => wanted.includes(fit));
}

function checked(asked: Asked, statement: Having['statement'], fit: Fit | null): Checked {
  const [found] = foundOf(asked.serving, [statement]);
  const derived = verifyAnswer(asked.serving, statement.id);
  return {
    ...citedOf(asked, found!),
    speakerFits: fit,
    ...{ match: null, leftOut: null, differences: null, earlierVersion: false },
    derivation: { holds: derived?.holds ?? false, sha256: statement.article.sha256 },
  };
}

function matched(asked: Asked, { statement, spans, fit, earlier }: Fitting): Checked {
  const text = asked.serving.record.article(statement.article.id)?.text ?? '';
  const { content } = statement;
  const [start, end] = [spans[0]![0], spans.at(-1)![1]];
  const before = content.spans.flatMap(([from, to]): Span[] =>
    from < start ? [[from, Math.min(to, start)]] : [],
  );
  const after = content.spans.flatMap(([from, to]): Span[] => (to > end ? [[Math.max(from, end), to]] : []));
  return {
    ...checked(asked, statement, fit),
    match: { text: textOf(text, spans), spans: [...spans] },
    leftOut: { before: textOf(text, before).trim(), after: textOf(text, after).trim() },
    earlierVersion: earlier,
  };
}

function differing(asked: Asked, { statement, differences }: Near, fit: Fit | null): Checked {
  return { ...checked(asked, statement, fit), differences: differences.runs.map((run) => ({ ...run })) };
}

function checkedText(one: Checked): string {
  const { match, differences, speakerFits, derivation, earlierVersion, leftOut } = one;
  return [
    citedText(one satisfies Cited),
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
function isPart(leftOut: Checked['leftOut']): boolean {
  return leftOut !== null && foldedWords(`${leftOut.before} ${leftOut.after}`).length > 0;
}

const SPEAKER = {
  other: 'not who was asked for.',
  unsure: 'whether that is who was asked for, the record does not tell.',
} as const;
