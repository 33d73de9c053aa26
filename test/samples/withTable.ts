import { type Column, type Row, readCases } from './sampleCases.ts';

/** The Markdown of a sample file with other rows in the table of the case of a name. */
export function withTable(markdown: string, name: string, rows: readonly Row[]): string {
  const sections = markdown.split(/^(?=## +)/m);
  const changed = sections.map((section) => {
    const [, heading] = /^## +(.+)$/m.exec(section) ?? [];
    if (heading?.trim() !== name) return section;
    const [sample] = readCases(section);
    const fence = /^```text\n[\s\S]*?\n```$/m.exec(section)!;
    const after = fence.index + fence[0].length;
    return (
      section.slice(0, after) +
      section.slice(after).replace(/^\|.*(?:\n\|.*)*/m, () => tableOf(sample!.columns, rows))
    );
  });
  return changed.join('');
}

function tableOf(columns: readonly Column[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column] ?? '')));
  const widths = columns.map((column, i) =>
    Math.max(3, column.length, ...cells.map((row) => row[i]!.length)),
  );
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

function cellOf(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}
