import { recordToRead } from '../../app/recordFile.ts';
import { servingOf } from '../../app/servingOf.ts';
import { usage } from '../../errors.ts';
import { type Command, OPTIONS, type RecordOptions } from '../command.ts';
import { EXIT } from '../exitCodes.ts';

type Options = RecordOptions & { base?: string };

export const mcpCommand: Command<Options> = {
  name: 'mcp',
  summary: 'serve the record to an AI assistant: MCP over standard input and output',
  more:
    'For assistants that start their MCP servers themselves; `onrecord serve` offers MCP at /mcp. Read-only. Ends when its input ends. docs/mcp.md explains ' +
    'how to connect an assistant.',
  argument: null,
  options: [
    {
      flags: '--base <url>',
      description: 'the address of onrecord serve, put in front of the permanent addresses',
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
    throw usage(`--base ${base}: use an address that begins with http:// or https://`);
  // Standard output is the protocol's; whatever else prints there would break it.
  console.log = console.error;
  using record = await recordToRead(path);
  const { serveStdio } = await import('../../serve/mcp/serveStdio.ts');
  await using serving = servingOf(record);
  await serveStdio(serving, base);
  return EXIT.done;
}
