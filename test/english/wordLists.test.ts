import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { wordList, wordsByKind, wordTable } from '../../src/english/wordList.ts';

const folder = join(import.meta.dirname, '../../src/english');
const lists = readdirSync(folder).filter((file) => /\.(?:txt|tsv)$/.test(file));
const source = join(folder, '..');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

describe('word lists', () => {
  for (const file of lists)
    test(`${file} says what it holds and where that is from, one entry a line, none twice`, () => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n');
      assert.equal(lines.pop(), '', 'the last line ends with a line break');
      const header = lines.findIndex((line) => !line.startsWith('#'));
      assert.ok(header >= 2, 'a line for its meaning and one for its origin');
      const entries = lines.slice(header);
      for (const line of entries) {
        assert.equal(line, line.trim(), `white space at an end of “${line}”`);
        assert.ok(line !== '' && !/ {2}/.test(line), `“${line}”`);
        assert.ok(file.endsWith('.tsv') || !line.includes('\t'), `the cells of “${line}”`);
      }
      const keys = entries.map((line) => line.split('\t')[0]);
      assert.deepEqual(
        keys.filter((key, i) => keys.indexOf(key) !== i),
        [],
      );
      assert.ok(code.includes(`'${file}'`), 'nothing reads it');
    });

  test('every kind that a table uses is read', () => {
    for (const [, file, kinds] of code.matchAll(/wordsByKind\('([\w.]+)', \[([^\]]+)\]/g)) {
      const known = kinds!.match(/[\w-]+/g)!;
      const used = new Set(wordTable(file as 'x.tsv').flatMap(([, said = '']) => said.split(' ')));
      assert.deepEqual([...used].toSorted(), known.toSorted(), file);
    }
  });

  test('a list is a set, a table rows of cells, a kind the words that have it', () => {
    assert.ok(wordList('functionWords.txt').has('the'));
    assert.deepEqual(
      wordTable('titles.tsv').find(([title]) => title === 'sen'),
      ['sen', '', 'senator lawmaker', 'personal'],
    );
    const { linking, place } = wordsByKind('nameHeads.tsv', ['linking', 'place']);
    assert.ok(linking.has('port') && place.has('port') && !place.has('academy'));
  });
});
