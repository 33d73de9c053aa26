import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roleList } from '../../src/serve/pages/roleList.ts';

const role = (title: string, from: string | null, to: string | null) => ({
  ...{ title, organization: null, area: null, party: null, from, to },
});

test('roles are told in order of time, with their days, those without any last', async () => {
  const list = String(
    await roleList([
      role('ferryman', null, null),
      role('minister', '2025-01-14', null),
      role('mayor', '2019', '2024-12'),
      role('clerk', null, '2018'),
      role('guest', '2020-05-01', '2020-05-01'),
    ]),
  );
  assert.deepEqual(
    list
      .replace(/<[^>]+>/g, '\n')
      .split('\n')
      .filter(Boolean)
      .map((one) => one.trim()),
    [
      ...['clerk', 'until 2018', 'mayor', '2019–2024-12', 'guest', '2020-05-01'],
      ...['minister', 'since 2025-01-14', 'ferryman'],
    ],
  );
  assert.equal(String(await roleList([])), '');
});
