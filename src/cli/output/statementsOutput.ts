import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { StatementRow } from '../../app/formats.ts';
import type { Article, Statement } from '../../data/index.ts';
import { outputFailed, usage } from '../../errors.ts';
import type { PrettyOptions } from '../terminal/pretty.ts';
import { terminalWidth } from '../terminal/terminalWidth.ts';
import { openOutput } from './output.ts';

export const FORMATS = ['pretty', 'jsonl', 'csv', 'parquet', 'brat', 'webannotation', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Takes articles with their statements, one after the other, and writes them in one format. */
export type StatementsOutput = {
  readonly article: (article: Article, statements: readonly Statement[]) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly discard: () => Promise<void>;
};

/** Where statements go: `format`, or what suits the place that they go to. */
export async function openStatements(options: {
  format?: Format;
  output?: string;
  json?: boolean;
  found?: PrettyOptions['found'];
  /** Whether only what was found is shown on a terminal, not the rest of its article. */
  hits?: boolean;
  /** What tables have of a statement beyond itself; its passage by default. */
  row?: (statement: Statement) => StatementRow;
  /** Whether a byte order mark begins CSV. */
  bom?: boolean;
}): Promise<StatementsOutput> {
  if (options.format === 'brat' && options.output !== undefined) return bratFolder(options.output);
  const output = openOutput(options.output);
  const format = options.format ?? (output.terminal && !options.json ? 'pretty' : 'jsonl');
  const write = await writerOf(format, output.terminal, options);
  return {
    article: async (article, statements) => {
      for (const part of write.article(article, statements)) await output.write(part);
    },
    end: async () => {
      for (const part of write.end()) await output.write(part);
      await output.end();
    },
    discard: output.discard,
  };
}

/** Words for each article, and for the end. */
type Writer = {
  readonly article: (article: Article, statements: readonly Statement[]) => Iterable<string>;
  readonly end: () => Iterable<string | Uint8Array>;
};

async function writerOf(
  format: Format,
  terminal: boolean,
  {
    found,
    hits,
    row,
    bom = false,
  }: Pick<Parameters<typeof openStatements>[0], 'found' | 'hits' | 'row' | 'bom'>,
): Promise<Writer> {
  if (format === 'pretty') return hits ? hitsWriter(terminal, found) : prettyWriter(terminal, found);
  const nothing = () => [];
  if (format === 'jsonl') {
    const { jsonl } = await import('../../app/jsonLines.ts');
    return { article: (_, statements) => jsonl(statements), end: nothing };
  }
  const { brat, csv, parquet, renderReport, webAnnotations } = await import('../../app/formats.ts');
  const { rowsOutside } = await import('../../app/queries/tableRows.ts');
  const rowsOf = (article: Article, statements: readonly Statement[]) =>
    statements.map(row ?? rowsOutside(article));
  switch (format) {
    case 'csv': {
      let header = true;
      const rows = (statements: readonly StatementRow[]) => {
        const made = [...csv(statements, { header, bom })];
        header = false;
        return made;
      };
      // A table without rows has its header all the same.
      return {
        article: (article, statements) => rows(rowsOf(article, statements)),
        end: () => (header ? rows([]) : []),
      };
    }
    case 'parquet': {
      if (terminal) throw usage('Parquet cannot be printed on a terminal: give a file with -o, or pipe it');
      const all: StatementRow[] = [];
      return {
        article: (article, statements) => {
          all.push(...rowsOf(article, statements));
          return [];
        },
        end: () => [parquet(all)],
      };
    }
    case 'webannotation':
      return { article: ({ text }, statements) => webAnnotations(statements, () => text), end: nothing };
    case 'html': {
      const items: { article: Article; statements: readonly Statement[] }[] = [];
      return {
        article: (article, statements) => {
          items.push({ article, statements });
          return [];
        },
        end: () => [renderReport(items)],
      };
    }
    case 'brat': {
      let count = 0;
      return {
        article: ({ text }, statements) => {
          count += 1;
          if (count > 1) throw usage('brat needs one file per article: give a folder with -o');
          return [brat(text, statements)];
        },
        end: nothing,
      };
    }
  }
}

async function prettyWriter(terminal: boolean, found: PrettyOptions['found']): Promise<Writer> {
  const { renderPretty } = await import('../terminal/pretty.ts');
  const { width, color } = viewOf(terminal);
  let first = true;
  return {
    article(article, statements) {
      const between = first ? '' : '\n';
      first = false;
      return [between, renderPretty(article, statements, { width, color, ...(found ? { found } : {}) })];
    },
    end: () => [],
  };
}

async function hitsWriter(terminal: boolean, found: PrettyOptions['found']): Promise<Writer> {
  const { renderHits } = await import('../terminal/hits.ts');
  const how = { ...viewOf(terminal), ...(found ? { found } : {}) };
  let before = 0;
  return {
    article(article, statements) {
      const between = before === 0 ? '' : '\n';
      const shown = renderHits(article, statements, { ...how, before });
      before += statements.length;
      return [between, shown];
    },
    end: () => [],
  };
}

function viewOf(terminal: boolean): Pick<PrettyOptions, 'width' | 'color'> {
  const color = terminal ? !process.env.NO_COLOR : Boolean(process.env.FORCE_COLOR);
  return { width: terminalWidth(), color };
}

/** A folder that brat can open: text and annotations of each article, and what brat must know of them. */
async function bratFolder(folder: string): Promise<StatementsOutput> {
  const { brat, bratConfiguration } = await import('../../app/formats.ts');
  const taken = new Set<string>();
  const write = async (name: string, words: string) => {
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, name), words);
    } catch (error) {
      throw outputFailed(join(folder, name), (error as Error).message, error);
    }
  };
  return {
    async article(article, statements) {
      const name = nameFor(article, taken);
      await write(`${name}.txt`, article.text);
      await write(`${name}.ann`, brat(article.text, statements));
    },
    end: () => write('annotation.conf', bratConfiguration),
    discard: async () => {},
  };
}

function nameFor({ uri, id }: Article, taken: Set<string>): string {
  const own = basename(uri)
    .replace(/\.gz$/, '')
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-');
  const name = own === '' || own === '-' || taken.has(own) ? id : own;
  taken.add(name);
  return name;
}
