import type { Serving } from '../../app/serving.ts';
import { addArticles } from './articleResource.ts';
import { mcpError } from './mcpError.ts';
import { outline } from './outline.ts';
import { type CallToolResult, McpServer } from './sdk.ts';
import type { Asked, Tool } from './tool.ts';
import { changes } from './tools/changes.ts';
import { correctPerson } from './tools/correctPerson.ts';
import { correctRecord } from './tools/correctRecord.ts';
import { extractStatements } from './tools/extractStatements.ts';
import { getArticle } from './tools/getArticle.ts';
import { getPerson } from './tools/getPerson.ts';
import { positions } from './tools/positions.ts';
import { reviewQueue } from './tools/reviewQueue.ts';
import { searchStatements } from './tools/searchStatements.ts';
import { verifyStatement } from './tools/verifyStatement.ts';
import { whoIsQuoted } from './tools/whoIsQuoted.ts';

const TOOLS = [
  searchStatements,
  verifyStatement,
  getPerson,
  positions,
  changes,
  whoIsQuoted,
  getArticle,
  extractStatements,
  reviewQueue,
] as const;

const INSTRUCTIONS = `A record of who said what in the news, word for word. A statement is one report, in one article, that somebody said, promised, refused … something.

To cite:
- Copy content.text unchanged; never put words between quotation marks that you did not get from here. If "kind" is indirect, they are the article's words, not the speaker's own.
- Name the speaker exactly as given. If speaker is null, the article does not say who it was: name nobody.
- Give the address of the statement. Spans are UTF-16 code units into the article's text.
- Report the conditions of a statement. If negated is true, report that the article says it was NOT said.
- Before you cite words from elsewhere, check them with verify_statement.
- An article's report may be untrue: the record proves that it was published, not that it is true.`;

type McpOptions = {
  /** The server's own address, if it has one. */
  readonly base?: string | undefined;
  /** Whether the client may correct; false by default. */
  readonly corrects?: boolean;
};

/** An MCP server that answers from a record. Only its tools for correcting change the record. */
export function makeMcp(serving: Serving, { base = '', corrects = false }: McpOptions = {}): McpServer {
  const server = new McpServer(
    { name: 'onrecord', title: 'onrecord: who said what', version: serving.program },
    { instructions: INSTRUCTIONS },
  );
  const root = base.replace(/(?<!\/)\/+$/, '');
  const asked: Asked = { serving, at: (address) => `${root}${address}` };
  for (const one of TOOLS) addTool(server, asked, one);
  const { writing } = serving;
  if (corrects && writing)
    for (const one of [correctPerson(writing), correctRecord(writing)]) addTool(server, asked, one, WRITES);
  addArticles(server, asked);
  return server;
}

const READS = { readOnlyHint: true, destructiveHint: false, openWorldHint: false };
/** Corrections stay in the record and can be undone. */
const WRITES = { ...READS, readOnlyHint: false, idempotentHint: true };

function addTool(server: McpServer, asked: Asked, tool: Tool, hints: typeof READS = READS): void {
  const { name, title, description, input, output } = tool;
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: outline(output), annotations: hints },
    async (given: Record<string, unknown>): Promise<CallToolResult> => {
      try {
        const { structured, text } = await tool.answer(asked, given);
        return { content: [{ type: 'text', text }], structuredContent: structured };
      } catch (error) {
        return { content: [{ type: 'text', text: mcpError(error) }], isError: true };
      }
    },
  );
}
