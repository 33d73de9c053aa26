import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { inOrder } from '../../../src/app/processes/inOrder.ts';

describe('work on several items at the same time', () => {
  test('gives results in the order of the items, and never works on more than it may', async () => {
    const items = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 1, max: 5 }), async (delays, most) => {
        let working = 0;
        const work = async (delay: number) => {
          working += 1;
          assert.ok(working <= most);
          await setTimeout(delay);
          working -= 1;
          return delay * 2;
        };
        const found: number[] = [];
        for await (const { item, result } of inOrder(delays, () => most, work)) {
          assert.equal(result, item * 2);
          found.push(item);
        }
        assert.deepEqual(found, delays);
      }),
      { numRuns: 50 },
    );
  });

  test('asks for items only as far as it works on them', async () => {
    let asked = 0;
    function* endless() {
      for (;;) yield asked++;
    }
    for await (const { item } of inOrder(
      endless(),
      () => 3,
      async () => null,
    )) {
      assert.ok(asked <= item + 3);
      if (item === 10) break;
    }
  });

  test('throws an error when its turn comes', async () => {
    const found: number[] = [];
    const work = async (item: number) => {
      if (item === 2) throw new Error('the third');
      return item;
    };
    await assert.rejects(
      async () => {
        for await (const { item } of inOrder([0, 1, 2, 3], () => 4, work)) found.push(item);
      },
      { message: 'the third' },
    );
    assert.deepEqual(found, [0, 1]);
  });
});
