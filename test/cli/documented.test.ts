import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cliPage } from '../../docs/cliPage.ts';
import { makeProgram } from '../../src/cli/program.ts';
import { root } from '../program.ts';

describe('docs/cli.md', () => {
  const page = readFileSync(join(root, 'docs/cli.md'), 'utf8');

  test('is what the program says of itself: else run npm run docs', () => assert.equal(page, cliPage()));

  for (const command of makeProgram().commands)
    test(`has ${command.name()} with every option`, () => {
      assert.ok(page.includes(`onrecord ${command.name()}`) || command.name() === 'help');
      for (const { flags } of command.options) assert.ok(page.includes(flags), flags);
    });
});
