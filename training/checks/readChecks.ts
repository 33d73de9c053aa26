import { type Verdict, verdicts } from '../../src/data/index.ts';

/** A question, and the right verdict. */
export type Question = {
  readonly verdict: Verdict;
  readonly speaker: string | null;
  readonly words: string;
  readonly kind: string;
};
/** An invented article, its headline first, and what is asked about it. */
export type CheckedArticle = { readonly text: string; readonly questions: readonly Question[] };

/** The articles of a file: `## headline`, paragraphs, and a list of questions, `- verdict | speaker | words | kind`. */
export function readChecks(markdown: string): CheckedArticle[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const lines = part.split('\n');
      const text = lines.filter((line) => !line.startsWith('- ')).join('\n');
      return { text: text.trim(), questions: lines.filter((line) => line.startsWith('- ')).map(questionOf) };
    });
}

/** @throws Error for a line that is no question */
function questionOf(line: string): Question {
  const [given, speaker, words, kind] = line.slice(2).split(' | ');
  const verdict = verdicts.find((one) => one === given);
  if (!verdict || !speaker || !words || !kind) throw new Error(`no question: ${line}`);
  return { verdict, speaker: speaker === '-' ? null : speaker, words, kind };
}
