import type { Article, Paragraph } from '../data/index.ts';

/**
 * An article as Markdown: title, headings, block quotes and lists are marked up, everything else is a paragraph.
 *
 * @example
 * if (article) await writeFile('article.md', markdown(article));
 */
export function markdown(article: Article): string {
  const blocks = article.paragraphs.map((paragraph) => blockOf(article.text, paragraph));
  const hasTitle = article.paragraphs[0]?.role === 'heading';
  const title = article.title && !hasTitle ? [`# ${escaped(article.title)}`] : [];
  return `${[...title, ...blocks].join('\n\n')}\n`;
}

function blockOf(text: string, { span, role, why }: Paragraph): string {
  const lines = text
    .slice(...span)
    .split('\n')
    .map(escaped);
  if (role === 'heading')
    return `${'#'.repeat(Number(/h([1-6])/.exec(why ?? '')?.[1] ?? 2))} ${lines.join(' ')}`;
  if (role === 'quotation') return lines.map((line) => `> ${line}`).join('\n');
  if (role === 'list') return `- ${lines.join('\n  ')}`;
  if (role === 'caption' || role === 'standfirst') return `*${lines.join(' ')}*`;
  return lines.join('  \n');
}

/** A line of text with nothing in it that Markdown would take for a mark. */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\s*)([#+-])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
}
