import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import manifest from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };

type Locked = {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
};

const root = resolve(import.meta.dirname, '..');
/** What npm downloads, by its place under the root: neither this package nor the folders of it that are linked. */
const downloaded = Object.entries<Locked>(lock.packages).filter(
  ([place, { link }]) => place.startsWith('node_modules/') && !link,
);
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('dependencies', () => {
  test('every package has its hash in the lock', () => {
    assert.deepEqual(
      downloaded.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place),
      [],
    );
  });

  test('no package needs a script to be installed', () => {
    const scripted = downloaded.filter(([, { hasInstallScript }]) => hasInstallScript);
    assert.deepEqual(
      Object.fromEntries(scripted.map(([place]) => [nameOf(place), false])),
      manifest.allowScripts,
    );
  });

  test('the Node of every machine is in the lock, new enough, and installed only where it runs', () => {
    const nodes = downloaded.filter(([, { bin }]) => bin?.node !== undefined);
    assert.equal(nodes.length, 5);
    for (const [place, { version, os, cpu, optional }] of nodes) {
      assert.ok(Number(version!.split('.')[0]) >= 24, place);
      assert.ok(optional && os !== undefined && cpu !== undefined, place);
    }
  });

  test('the Node in node_modules is the one of the lock', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'runtime/package.json'), 'utf8'));
    const here = downloaded.find(
      ([place, { bin }]) => bin?.node !== undefined && existsSync(join(root, place)),
    );
    if (here !== undefined && process.execPath.startsWith(root)) {
      assert.equal(process.versions.node, here[1].version);
      if (process.platform === 'linux') assert.equal(here[1].version, version);
    }
  });

  test('NOTICE names the packages that come without a licence file, and no others', () => {
    const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
    const [, list] = notice.split('Packages without a licence file of their own');
    const named = new Set(list!.match(/(?<=^- |, |^ {2})(?:@[\w-]+\/)?[a-z][\w-]+(?=[,:](?: |$))/gm));
    const installed = downloaded.filter(([place]) => existsSync(join(root, place)));
    const bare = installed.filter(
      ([place]) => !readdirSync(join(root, place)).some((file) => /licen[cs]e|copying/i.test(file)),
    );
    const missing = bare.map(([place]) => nameOf(place)).filter((name) => !named.has(name));
    assert.deepEqual(missing, []);
    // Those of other machines are not here to be looked into.
    const superfluous = installed.filter((one) => !bare.includes(one)).map(([place]) => nameOf(place));
    assert.deepEqual(
      superfluous.filter((name) => named.has(name)),
      [],
    );
    const known = new Set(downloaded.map(([place]) => nameOf(place)));
    assert.deepEqual(
      [...named].filter((name) => !known.has(name)),
      [],
    );
  });
});
