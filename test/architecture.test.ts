import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { describe, test } from 'node:test';

const root = resolve(import.meta.dirname, '..');

/** A row of the table in docs/architecture.md. A package of `shared` may be imported in every file of the room. */
type Room = {
  readonly name: string;
  readonly mayImport: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
};

/** May be imported everywhere. */
const EVERYWHERE = new Set(['data', 'errors']);
const BUILTINS = new Set(builtinModules);

describe('architecture', () => {
  test('every import of src is one that docs/architecture.md allows', () => {
    assert.deepEqual(troubles(root), []);
  });

  test('the table names the packages that are installed for use, no more and no fewer', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = roomsOf(root).flatMap(({ packages }) => [...packages]);
    assert.deepEqual([...new Set(named)].toSorted(), Object.keys(dependencies).toSorted());
  });

  test('a room imports itself, what the table allows, its packages and node', () => {
    const files = {
      'src/read/page.ts': `import { parse } from 'linkedom/worker';\nimport { readFile } from 'node:fs/promises';`,
      'src/read/index.ts': `import { page } from './page.ts';\nimport { words } from '../text/words.ts';`,
      'src/text/words.ts': `import type { Span } from '../data/index.ts';\nimport { usage } from '../errors.ts';`,
      'src/pipeline.ts': `export { read } from './read/index.ts';`,
      'src/data/index.ts': `import { z } from 'zod';`,
      'src/data/span.ts': `import { z } from 'zod';`,
      'src/errors.ts': '',
    };
    assert.deepEqual(troublesOf(files), []);
  });

  const broken: [name: string, files: Record<string, string>, trouble: RegExp][] = [
    [
      'a room that imports one that it may not',
      { 'src/text/a.ts': `import {\n  read,\n} from '../read/index.ts';` },
      /src\/text\/a\.ts imports read/,
    ],
    [
      'a room that re-exports one that it may not',
      { 'src/text/a.ts': `export * from '../read/index.ts';` },
      /imports read/,
    ],
    [
      'an import when it is needed',
      { 'src/text/a.ts': `const read = await import('../read/index.ts');` },
      /imports read/,
    ],
    [
      'a stage that imports the pipeline',
      { 'src/read/a.ts': `import { run } from '../pipeline.ts';` },
      /imports pipeline, which read may not/,
    ],
    ['a room that the table lacks', { 'src/helpers/a.ts': '' }, /src\/helpers\/a\.ts is in no room/],
    ['a file outside the rooms', { 'src/loose.ts': '' }, /src\/loose\.ts is in no room/],
    ['a package that no room has', { 'src/text/a.ts': `import pad from 'left-pad';` }, /package left-pad/],
    ["another room's package", { 'src/text/a.ts': `import 'linkedom';` }, /package linkedom/],
    [
      'a heavy package in two files',
      { 'src/read/a.ts': `import 'linkedom';`, 'src/read/b.ts': `import { parse } from 'linkedom/worker';` },
      /linkedom is imported in src\/read\/a\.ts, src\/read\/b\.ts/,
    ],
    [
      'an import from outside src',
      { 'src/text/a.ts': `import { sample } from '../../test/sample.ts';` },
      /outside src/,
    ],
  ];
  for (const [name, files, expected] of broken) {
    test(`it finds ${name}`, () => {
      const found = troublesOf(files);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, expected);
    });
  }
});

const TABLE = `
| room | holds | may import | packages |
| --- | --- | --- | --- |
| \`src/data\` | types | | zod (any file) |
| \`src/text\` | strings | data | |
| \`src/read\` | reading | data, text | linkedom |
| \`src/errors.ts\` | errors | | |
| \`src/pipeline.ts\` | the way | data, text, read | |
`;

function troublesOf(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-architecture-'));
  try {
    for (const [path, text] of Object.entries({ 'docs/architecture.md': TABLE, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return troubles(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What in `src` is not as the table says, one line each. */
function troubles(folder: string): string[] {
  const rooms = new Map(roomsOf(folder).map((room) => [room.name, room]));
  const files = readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  const found: string[] = [];
  const importers = new Map<string, Set<string>>();
  for (const file of files) {
    const room = rooms.get(roomOf(file));
    if (!room) {
      found.push(`${file} is in no room of docs/architecture.md`);
      continue;
    }
    for (const name of importsOf(readFileSync(join(folder, file), 'utf8'))) {
      if (name.startsWith('.')) {
        const target = posix.normalize(posix.join(posix.dirname(file), name));
        const other = roomOf(target);
        if (!target.startsWith('src/')) found.push(`${file} imports ${target}, which is outside src`);
        else if (other !== room.name && !EVERYWHERE.has(other) && !room.mayImport.has(other))
          found.push(`${file} imports ${other}, which ${room.name} may not`);
      } else if (!name.startsWith('node:') && !BUILTINS.has(name)) {
        const packaged = packageOf(name);
        if (!room.packages.has(packaged))
          found.push(`${file} imports the package ${packaged}, which ${room.name} may not`);
        else if (!room.shared.has(packaged))
          importers.set(packaged, (importers.get(packaged) ?? new Set()).add(file));
      }
    }
  }
  for (const [packaged, by] of importers) {
    if (by.size > 1)
      found.push(`the package ${packaged} is imported in ${[...by].join(', ')}, not in one file`);
  }
  return found;
}

/** The rows of the table whose first cell names a room or file of src. */
function roomsOf(folder: string): Room[] {
  const table = readFileSync(join(folder, 'docs/architecture.md'), 'utf8');
  return [...table.matchAll(/^\| *`src\/([^`]+)` *\|[^|]*\|([^|]*)\|([^|]*)\|/gm)].map(
    ([, name, may, packages]) => {
      const named = listOf(packages!);
      return {
        name: name!.replace(/\.ts$/, ''),
        mayImport: new Set(listOf(may!)),
        packages: new Set(named.map((item) => item.replace(ANY_FILE, ''))),
        shared: new Set(
          named.filter((item) => ANY_FILE.test(item)).map((item) => item.replace(ANY_FILE, '')),
        ),
      };
    },
  );
}

const ANY_FILE = / *\(any file\)$/;

function listOf(cell: string): string[] {
  return cell
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** `read` of `src/read/html/page.ts`, `errors` of `src/errors.ts`. */
function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '');
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The module names after `from`, in `import '…'`, `import('…')`, `require('…')` and `import.meta.resolve('…')`. */
function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\b(?:import|require|(?:import\.meta|require)\.resolve)\s*\(\s*['"]([^'"]+)['"]/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name]) => name!));
}
