import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { tokenizer } from 'acorn';

/** A regular expression as code writes it, and each place where it stands: `read/decode.ts:12`. */
export type WrittenRegex = {
  readonly source: string;
  readonly flags: string;
  readonly places: readonly string[];
};

/** The regular expressions that the TypeScript files of a folder write between slashes, each once. */
export function regexesOf(folder: string): WrittenRegex[] {
  const found = new Map<string, { source: string; flags: string; places: string[] }>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.ts')) continue;
    // Types are replaced by blanks, so that lines stay where they are.
    const code = stripTypeScriptTypes(readFileSync(join(folder, file), 'utf8'));
    const options = { ecmaVersion: 'latest', sourceType: 'module', locations: true } as const;
    for (const token of tokenizer(code, options)) {
      if (token.type.label !== 'regexp') continue;
      const { value, loc } = token as unknown as {
        value: { pattern: string; flags: string };
        loc: typeof token.loc;
      };
      const { pattern, flags } = value;
      const key = `/${pattern}/${flags}`;
      const one = found.get(key) ?? { source: pattern, flags, places: [] };
      one.places.push(`${file}:${loc!.start.line}`);
      found.set(key, one);
    }
  }
  return [...found.values()];
}
