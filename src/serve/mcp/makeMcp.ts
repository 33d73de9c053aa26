import type { Serving } from '../../app/serving.ts';
import { addArticles } from './articleResource.ts';
import { mcpError } from './mcpError.ts';
import { type CallToolResult, McpServer } from './sdk.ts';
import type { Asked, Tool } from './tool.ts';
import { changes } from './tools/changes.ts';
import { extractStatements } from './tools/extractStatements.ts';
import { getArticle } from './tools/getArticle.ts';
import { getPerson } from './tools/getPerson.ts';
import { positions } from './tools/positions.ts';
import { searchStatements } from './tools/searchStatements.ts';
import { verifyStatement } from './tools/verifyStatement.ts';

const TOOLS = [
  searchStatements,
  verifyStatement,
  getPerson,
  positions,
  changes,
  getArticle,
  extractStatements,
] as const;

const INSTRUCTIONS = `A record of who said what in the news, word for word. A statement is one report, in one article, that somebody said, promised, refused … something.

To cite:
- Copy content.text unchanged; never put words between quotation marks that you did not get from here. Where "kind" is indirect they are the article's words for what was said, not the speaker's own.
- Name the speaker exactly as given; where speaker is null, the article does not say who it was: name nobody.
- Give the address of the statement. Spans are UTF-16 code units into the article's text.
- Tell the conditions on which it depends, and where negated is true: that the article says it was NOT said.
- Before you cite words that you have from elsewhere, ask verify_statement.
- What articles report is not thereby true: the record proves that it was published, not that it is so.`;

/** An MCP server that answers from a record and changes nothing in it; `base` is the server's own address, where there is one. */
export function makeMcp(serving: Serving, { base = '' }: { base?: string | undefined } = {}): McpServer {
  const server = new McpServer(
    { name: 'onrecord', title: 'onrecord: who said what', version: serving.program },
    { instructions: INSTRUCTIONS },
  );
  const root = base.replace(/(?<!\/)\/+$/, '');
  const asked: Asked = { serving, at: (address) => `${root}${address}` };
  for (const one of TOOLS) addTool(server, asked, one);
  addArticles(server, asked);
  return server;
}

function addTool(server: McpServer, asked: Asked, tool: Tool): void {
  const { name, title, description, input, output } = tool;
  const annotations = {
    title,
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  };
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations },
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
