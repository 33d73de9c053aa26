import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { blocks } from '../../src/text/blocks.ts';

const cut = (text: string) => blocks(text, [0, text.length]).map(([start, end]) => text.slice(start, end));

describe('blocks', () => {
  test('lines that end like sentences stand alone', () => {
    assert.deepEqual(cut('The port is shut.\nNobody knows why.\n\n“We wait.”'), [
      'The port is shut.',
      'Nobody knows why.',
      '“We wait.”',
    ]);
  });

  test('lines of a list stand alone', () => {
    assert.deepEqual(cut('What is missing\n- water\n- bread and salt'), [
      'What is missing',
      '- water',
      '- bread and salt',
    ]);
  });

  test('lines that were broken to fit a page stay together', () => {
    const wrapped =
      'The council met for the third time this week and said that the\nbridge would stay closed until somebody paid.';
    assert.deepEqual(cut(wrapped), [wrapped]);
  });

  test('hold everything but white space, in order', () => {
    const text = fc.array(fc.constantFrom('a', 'Word.', '\n', '  ', '\r\n', '- x'), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        assert.equal(cut(whole).join('').replace(/\s/g, ''), whole.replace(/\s/g, ''));
        for (const block of cut(whole)) assert.equal(block, block.trim());
      }),
    );
  });
});
