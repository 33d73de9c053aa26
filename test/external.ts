import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const CI = resolve(import.meta.dirname, '../.ci');

/** A program from outside that some tests need. */
type External = {
  /** Where it is; null when it is not on this machine. */
  readonly path: string | null;
  /** Why tests that need it are skipped, for their option `skip`; false when they are not. */
  readonly skip: string | false;
};

/** Chromium, for tests that look at pages. */
export const chromium = external('Chromium', 'browser', [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]);
/** Datasette, for the test that looks at a record with it. */
export const datasette = external('Datasette', 'datasette', [installed('datasette')]);
/** Schemathesis, for the test that sends REST whatever its OpenAPI document allows. */
export const schemathesis = external('Schemathesis', 'schemathesis', [installed('schemathesis')]);

/** systemd-analyze, for the test of the units in deploy/. */
export const systemd = external('systemd', 'systemd', ['/usr/bin/systemd-analyze']);

/** PySpark, with pandas, Arrow and DuckDB, for the test of examples/spark. Without Java it starts nothing. */
export const pyspark = withJava(external('PySpark', 'pyspark', [installed('pyspark')]));

/** Debian's buildah, with the image that the Dockerfile begins with, in a store of its own. It may be missing: not every machine lets it build. */
export const buildah = {
  ...external(
    'buildah',
    'container',
    existsSync(join(containers(), 'ready')) ? ['/usr/bin/buildah'] : [],
    false,
  ),
  /** The options that name the store. */
  store: [
    ...['--storage-driver', 'overlay'],
    ...['--root', join(containers(), 'store'), '--runroot', join(containers(), 'run')],
  ],
};

/** Where `.ci/container` puts the image. */
function containers(): string {
  return join(cache(), `container-${process.version}`);
}

/** Where `.ci/NAME` installs a command of Python. */
function installed(name: 'datasette' | 'schemathesis' | 'pyspark'): string {
  const wanted = readFileSync(join(CI, `${name}.txt`), 'utf8');
  const [, version] = new RegExp(`^${name}==(\\S+)`, 'm').exec(wanted)!;
  return join(cache(), `${name}-${version}`, 'bin', name);
}

function cache(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'onrecord');
}

/** The program, skipped as well where there is no Java. */
function withJava(program: External): External {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'java'));
  const home = process.env.JAVA_HOME;
  const java = external('Java', 'pyspark', home ? [join(home, 'bin/java')] : places);
  return { ...program, skip: program.skip || java.skip };
}

/**
 * The program at the place that a variable of its name names, or at the first of its usual places.
 * @throws Error when it is required, it is missing, and ONRECORD_REQUIRE_ALL says that no test may be skipped.
 */
function external(name: string, installer: string, usual: readonly string[], required = true): External {
  const variable = name.toUpperCase();
  const path = [process.env[variable], ...usual].find((place) => place && existsSync(place)) ?? null;
  if (path !== null) return { path, skip: false };
  const missing = `no ${name}: \`bash .ci/${installer}\` installs it, and ${variable} names another`;
  if (required && process.env.ONRECORD_REQUIRE_ALL) throw new Error(missing);
  return { path, skip: missing };
}
