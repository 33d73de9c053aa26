import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webAnnotation, webAnnotations } from '../../src/export/index.ts';
import { article, statements, text } from './exportSample.ts';

type Target = { part: string; source: string; selector: Record<string, unknown>[] };
const characters = [...text];

test('both selectors of every target lead to the same words', () => {
  for (const statement of statements) {
    const targets = webAnnotation(text, statement).target as Target[];
    for (const { source, selector } of targets) {
      const [position, words] = selector;
      assert.equal(source, article.uri);
      const { exact, prefix, suffix } = words as Record<string, string>;
      assert.equal(characters.slice(Number(position!.start), Number(position!.end)).join(''), exact);
      assert.ok(text.includes(`${prefix}${exact}${suffix}`));
      assert.ok(prefix!.isWellFormed() && suffix!.isWellFormed());
    }
  }
});

test('parts, speaker and act', () => {
  const annotation = webAnnotation(text, statements[0]!);
  const parts = (annotation.target as Target[]).map(({ part }) => part);
  assert.deepEqual(parts, ['content', 'content', 'source', 'cue', 'condition']);
  assert.deepEqual(annotation.body, [
    { type: 'TextualBody', purpose: 'identifying', value: 'Ana Ruiz' },
    { type: 'TextualBody', purpose: 'tagging', value: 'promise' },
    { type: 'TextualBody', purpose: 'tagging', value: 'direct' },
  ]);
  assert.equal(annotation.id, `urn:onrecord:${statements[0]!.id}`);
});

test('one JSON object a line', () => {
  const lines = [...webAnnotations(statements, () => text)];
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    statements.map((statement) => webAnnotation(text, statement)),
  );
});
