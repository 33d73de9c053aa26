import type { CheckedStatement, QuotationCheck, WordCheck } from '../data/index.ts';
import { wordDiff } from '../text/wordDiff.ts';
import { moreWasSaid, reasonsText, VERDICT_MEANING, VERDICT_WORDS } from './verdictWording.ts';
import { actWords, confidenceWords, KIND_WORDS } from './wording.ts';

/** A check as text: the verdict and what it means, then every statement. */
export function wordCheckText({ verdict, speaker, statements, more }: WordCheck): string {
  return [
    `${VERDICT_WORDS[verdict]}. ${VERDICT_MEANING[verdict](speaker)}\n`,
    ...(verdict === 'not-found' && statements.length > 0
      ? ['\nNearest in meaning, not the same words:\n']
      : []),
    ...statements.map((one) => `\n${statementText(one)}\n`),
    ...(more > 0 ? [`\nand ${more} more\n`] : []),
  ].join('');
}

/** The check of a quotation in a draft as text: line, words, speaker, and the statement that the verdict rests on. */
export function quotationCheckText({ quotation, verdict, statements, more }: QuotationCheck): string {
  const [first] = statements;
  const others = statements.length - 1 + more;
  const whose = quotation.speaker?.name ?? 'no speaker named';
  return [
    `${quotation.line}: ${VERDICT_WORDS[verdict]} · ${whose}: ${onOneLine(quotation.text)}\n`,
    ...(first && verdict !== 'not-found' ? [indented(statementText(first)), '\n'] : []),
    ...(others > 0 && verdict !== 'not-found' ? [`    and ${others} more\n`] : []),
  ].join('');
}

/** Everything that a reader needs to judge a statement that was checked. */
function statementText(one: CheckedStatement): string {
  const { speakers, saidAt, article, content, conditions, id } = one;
  const who = speakers.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(' and ');
  const day = saidAt?.date ?? article.publishedAt?.slice(0, 10);
  return [
    [
      `${who || 'no speaker named'} ${actWords(one)}`,
      day ?? 'no date',
      article.publisher ?? article.uri,
      article.title,
    ]
      .filter(Boolean)
      .join(' · '),
    `  ${onOneLine(content.text)}`,
    ...conditions.map(({ text }) => `  on the condition: ${onOneLine(text)}`),
    ...checkedLines(one),
    `  ${confidenceWords(one)}`,
    `  ${KIND_WORDS[one.kind]} · ${id}`,
  ].join('\n');
}

/** Lines about a statement that was checked: its verdict, passage, antecedent, differences, corrections, and its document. */
export function checkedLines(one: CheckedStatement): string[] {
  const { verdict, differences, derivation, earlierVersion, antecedent, corrections } = one;
  const reasons = reasonsText(one);
  return [
    `  ${verdict}${reasons && ` (${reasons})`}`,
    `  passage: ${onOneLine(one.passage.text)}`,
    ...(antecedent ? [`  the speaker is named in: ${onOneLine(antecedent.text)}`] : []),
    ...leftOutLines(one),
    ...(differences ? [`  [-only asked-] {+only in the record+}: ${wordDiff(differences, 'asked')}`] : []),
    ...corrections.map(
      ({ what, author, madeAt }) => `  ${what} corrected by ${author || 'somebody'}, ${madeAt.slice(0, 10)}`,
    ),
    ...(earlierVersion ? ['  The article has since been changed and no longer has this statement.'] : []),
    derivationText(derivation),
  ];
}

function derivationText({ holds, sha256 }: CheckedStatement['derivation']): string {
  if (holds) return `  Found again in the stored document, SHA-256 ${sha256}`;
  return holds === null
    ? `  Not compared with its document, which is kept by reference and is not here, SHA-256 ${sha256}`
    : '  DOES NOT MATCH: the stored document does not have these words where the record says so. Do not cite it.';
}

/** A warning where the statement has more words than were asked for. */
function leftOutLines(one: CheckedStatement): string[] {
  if (!moreWasSaid(one)) return [];
  return one.reasons.includes('part')
    ? [
        `  Only a part of it: “${one.match?.text}”. Read the whole; the words left out may change the meaning.`,
      ]
    : ['  The speaker said more before or after these words: read the whole.'];
}

function onOneLine(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, ' ');
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
