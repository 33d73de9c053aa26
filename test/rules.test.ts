import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { type Rule, ruleSchema } from '../src/data/index.ts';

const ROOT = join(import.meta.dirname, '..');
/** A module that makes rules: it names itself, or a list beside it, as their file. */
const MAKER = /^(?!\s*\*).*\bimport\.meta\.url(?:,|\)\.href, group)/m;
/** A call that makes the rules of a group: it names its module first. */
const MAKES = /^(?!\s*\*).*\b\w+\(\s*import\.meta\.url,/gm;

/** The rules that a module exports, in lists, tables and maps, however deep. */
function rulesOf(value: unknown, found = new Set<Rule>()): Set<Rule> {
  if (typeof value !== 'object' || value === null) return found;
  if (ruleSchema.safeParse(value).success) return found.add(value as Rule);
  const parts = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const part of parts) rulesOf(part, found);
  return found;
}

const files = globSync('src/**/*.ts', { cwd: ROOT }).toSorted();
const makers = files.flatMap((file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return MAKER.test(text) ? [{ file, times: text.match(MAKES)?.length ?? 0 }] : [];
});
const made = await Promise.all(
  makers.map(async ({ file, times }) => {
    const module = await import(pathToFileURL(join(ROOT, file)).href);
    return { file, times, rules: [...rulesOf(module)] };
  }),
);

describe('rules', () => {
  test('each is exported by the file that it names, and has a plain id', () => {
    assert.ok(made.length > 20);
    for (const { file, times, rules } of made) {
      const own = new Set(rules.filter((rule) => rule.file === file).map(({ id }) => id.split('/')[0]));
      assert.equal(own.size, times, `${file} exports the rules that it makes`);
      assert.ok(rules.length > 0);
      for (const { id } of rules) assert.match(id, /^[a-z]+(?:-[a-z]+)*\/[a-z\d]+(?:[-'][a-z\d]+)*$/, file);
    }
  });

  test('each stands in the file that it names, by its name or its words', () => {
    const texts = new Map<string, string>();
    for (const { id, file } of made.flatMap(({ rules }) => rules)) {
      if (!texts.has(file)) texts.set(file, readFileSync(join(ROOT, file), 'utf8'));
      const [group, name] = id.split('/') as [string, string];
      // The nouns of a voiced act are rules of their own, one an act.
      if (group === 'voice-frame') continue;
      const words = name.split('-').map((word) => word.replace(/[^\w]/g, '\\$&'));
      assert.match(texts.get(file)!, new RegExp(`(?:^|\\W)${words.join('[ -]')}(?:$|\\W)`, 'm'), id);
    }
  });

  test('no two have one id, and no group is in two files', () => {
    const all = [...new Set(made.flatMap(({ rules }) => rules))];
    assert.deepEqual(
      [...Map.groupBy(all, ({ id }) => id)].filter(([, same]) => same.length > 1).map(([id]) => id),
      [],
    );
    const groups = Map.groupBy(all, ({ id }) => id.split('/')[0]);
    for (const [group, rules] of groups)
      assert.equal(new Set(rules.map(({ file }) => file)).size, 1, `the group ${group} is in one file`);
  });
});
