import { readFile } from 'node:fs/promises';
import { logError } from '../../app/background/logError.ts';
import { recordToRead } from '../../app/recordFile.ts';
import { servingOf } from '../../app/servingOf.ts';
import { usage } from '../../errors.ts';
import {
  type Command,
  type CommonOptions,
  OPTIONS,
  type RecordOptions,
  type TimeLimitOptions,
} from '../command.ts';
import { EXIT } from '../exitCodes.ts';

type Options = CommonOptions &
  RecordOptions &
  TimeLimitOptions & {
    host: string;
    port: number;
    tokenFile?: string;
    correctTokenFile?: string;
    readOnly?: boolean;
    privateAddresses?: boolean;
    cors?: string;
  };

export const serveCommand: Command<Options> = {
  name: 'serve',
  summary: 'serve the record as web pages, REST (/api) and MCP (/mcp)',
  more:
    'The server can be reached from this machine only, unless --host names another address; then every request needs the token. The OpenAPI document ' +
    'is at /api/openapi.json; every page is also available as JSON at the same address with .json. Each request is logged to standard error, without ' +
    'its search terms (--quiet: no log). Stop it with Ctrl-C.',
  argument: null,
  options: [
    { flags: '--host <name>', description: 'the address to listen on', default: '127.0.0.1' },
    { flags: '--port <number>', description: 'the port (default: 8421)', number: { least: 0, whole: true } },
    { flags: '--token-file <file>', description: 'a file with the token that every request needs' },
    {
      flags: '--correct-token-file <file>',
      description: 'a file with the token for correcting and adding',
    },
    { flags: '--read-only', description: 'allow no correcting or adding' },
    {
      flags: '--private-addresses',
      description: 'allow adding pages of this machine and its network',
    },
    {
      flags: '--cors <sites>',
      description:
        'sites whose scripts may read /api, separated by commas (https://example.org), or * for all',
    },
    OPTIONS.timeLimit,
    OPTIONS.record,
    OPTIONS.quiet,
  ],
  examples: [
    ['onrecord serve', 'http://127.0.0.1:8421'],
    ['onrecord serve --host 0.0.0.0 --token-file token.txt', 'for the newsroom'],
  ],
  run: serve,
};

const PORT = 8421;

async function serve(_: readonly string[], options: Options): Promise<number> {
  const { host, port = PORT, readOnly = false, privateAddresses = false, quiet, timeLimit } = options;
  const limits = timeLimit === undefined ? {} : { timeLimit };
  const [token, correctToken] = await Promise.all([
    tokenIn(options.tokenFile),
    tokenIn(options.correctTokenFile),
  ]);
  using record = await recordToRead(options.record);
  const { startServer } = await import('../../serve/index.ts');
  await using serving = servingOf(record, { writable: !readOnly, privateToo: privateAddresses, ...limits });
  const log = quiet ? {} : { log: (line: string) => console.error(line) };
  const server = await startServer(serving, {
    host,
    port,
    token,
    correctToken,
    readers: sitesOf(options.cors),
    ...log,
  });
  // What an upgrade of the program left to count.
  const { writing } = serving;
  if (writing && record.sources.countUncounted(serving.program) > 0) writing.countSources().catch(logError);
  if (!quiet) console.error(`serving ${options.record} at ${server.address}; Ctrl-C ends it`);
  await new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
  await server.close();
  return EXIT.done;
}

/** The sites that an option names. @throws OnrecordError usage */
function sitesOf(given = ''): string[] {
  const sites = given
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  for (const site of sites)
    if (site !== '*' && URL.parse(site)?.origin !== site)
      throw usage(
        `--cors ${site}: not a site; write it as browsers do, like https://example.org, or * for all`,
      );
  return sites;
}

async function tokenIn(path: string | undefined): Promise<string | null> {
  if (path === undefined) return null;
  const token = await readFile(path, 'utf8').catch(() => {
    throw usage(`the token file ${path} cannot be read`);
  });
  if (token.trim().length < 16) throw usage(`the token in ${path} is too short: use at least 16 characters`);
  return token.trim();
}
