import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Finding } from '../data/index.ts';
import { inputMissing } from '../errors.ts';
import { ARTICLE_ENDINGS } from './articleEndings.ts';

/** One input to open, or the reason why it cannot be opened. */
export type ExpandedInput = { uri: string; finding: null } | { uri: string; finding: Finding };

/** Files of a folder that could be articles, or are archives of web pages. */
const ARTICLES = [...ARTICLE_ENDINGS, 'warc']
  .flatMap((ending) => [`**/*.${ending}`, `**/*.${ending}.gz`])
  .concat('**/*.wacz');

export function isUrl(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

/**
 * The documents that inputs name, in the order of the inputs; those of a folder or glob are sorted by path, and none comes twice, not even by
 * way of links. Each is an absolute path, a URL as given, or `-` for standard input. An input that does not exist gives a finding instead.
 *
 * @example
 * for await (const { uri } of expandInputs(['articles/', '2024-*.html'])) console.log(uri);
 */
export async function* expandInputs(inputs: readonly string[]): AsyncGenerator<ExpandedInput> {
  const seen = new Set<string>();
  for (const input of inputs) {
    for await (const item of expand(input)) {
      const real = await realPath(item.uri);
      if (seen.has(real)) continue;
      seen.add(real);
      yield item;
    }
  }
}

/** The file that a path leads to through links; anything else as it is. */
async function realPath(uri: string): Promise<string> {
  return uri === '-' || isUrl(uri) ? uri : realpath(uri).catch(() => uri);
}

async function* expand(input: string): AsyncGenerator<ExpandedInput> {
  if (input === '-' || isUrl(input)) {
    yield { uri: input, finding: null };
    return;
  }
  const found = await stat(input).catch(() => null);
  if (found?.isDirectory()) {
    const paths = await pathsOf(ARTICLES, resolve(input));
    if (paths.length === 0) yield missing(input, 'the folder holds no file that could be an article');
    for (const uri of paths) yield { uri, finding: null };
  } else if (found) {
    yield { uri: resolve(input), finding: null };
  } else if (isDynamicPattern(input)) {
    const paths = await pathsOf([input], process.cwd());
    if (paths.length === 0) yield missing(input, 'no file matches it');
    for (const uri of paths) yield { uri, finding: null };
  } else {
    yield missing(input, inputMissing(input).message.slice(input.length + 2));
  }
}

async function pathsOf(patterns: readonly string[], cwd: string): Promise<string[]> {
  const paths = await glob(patterns, {
    cwd,
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  return paths.map((path) => resolve(path)).sort();
}

function missing(input: string, message: string): ExpandedInput {
  return { uri: input, finding: { code: 'input-missing', severity: 'error', message, uri: input } };
}
