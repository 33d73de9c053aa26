import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { WrittenRegex } from './regexesOf.ts';

/** What was found of a regular expression: safe, or allowed all the same for a reason. */
export type Verdict = { readonly key: string; readonly verdict: 'safe' | 'allowed'; readonly why: string };

const FILE = new URL('verdicts.tsv', import.meta.url);
const HEAD = `# What recheck 4.5.0 found of the regular expressions of src, each known by the first 16 digits of its SHA-256.
# safe: of linear time. allowed: not of linear time, or not decided, and harmless for the reason that is given; only a person writes
# such a line. npm run check looks at expressions that are not listed; npm run check:regex looks at all again and rewrites this file.
`;

/** What a regular expression is known by. */
export function keyOf({ source, flags }: Pick<WrittenRegex, 'source' | 'flags'>): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

export function readVerdicts(): Map<string, Verdict> {
  if (!existsSync(FILE)) return new Map();
  const lines = readFileSync(FILE, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const [key = '', verdict, why = ''] = line.split('\t');
        return [key, { key, verdict: verdict === 'allowed' ? 'allowed' : 'safe', why }];
      }),
  );
}

export function writeVerdicts(verdicts: Iterable<Verdict>): void {
  const lines = [...verdicts]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, verdict, why }) => [key, verdict, why].join('\t').trimEnd());
  writeFileSync(FILE, `${HEAD}${lines.join('\n')}\n`);
}
