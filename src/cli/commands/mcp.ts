import { recordToRead } from '../../app/recordFile.ts';
import { servingOf } from '../../app/servingOf.ts';
import { usage } from '../../errors.ts';
import { type Command, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';

type Options = RecordOptions & { base?: string };

export const mcpCommand: Command<Options> = {
  name: 'mcp',
  summary: 'answer an assistant from the record: MCP over standard input and output',
  more:
    'For assistants that start their servers themselves; onrecord serve answers others at /mcp. Only reads. Ends with its input. How to connect one is told ' +
    'in docs/mcp.md.',
  argument: null,
  options: [
    {
      flags: '--base <url>',
      description: 'where onrecord serve answers: put in front of the permanent addresses',
    },
    OPTIONS.record,
  ],
  examples: [
    ['claude mcp add onrecord -- onrecord mcp --record /home/me/news.db', 'for Claude Code'],
    ['onrecord mcp --base http://127.0.0.1:8421', 'with addresses that can be opened'],
  ],
  run: mcp,
};

async function mcp(_: readonly string[], { record: path, base }: Options): Promise<number> {
  if (base !== undefined && !/^https?:$/.test(URL.parse(base)?.protocol ?? ''))
    throw usage(`--base ${base}: give an address that begins with http:// or https://`);
  // Standard output is the protocol's; whatever else prints there would break it.
  console.log = console.error;
  using record = await recordToRead(path);
  const { serveStdio } = await import('../../serve/mcp/serveStdio.ts');
  await using serving = servingOf(record);
  await serveStdio(serving, base);
  return EXIT.done;
}
