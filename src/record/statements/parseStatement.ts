import { type Statement, statementSchema } from '../../data/index.ts';

/**
 * The statement that was kept as JSON.
 * @throws Error when it is no statement
 */
export function parseStatement(json: string): Statement {
  return statementSchema.parse(withSpeakerList(JSON.parse(json)));
}

/** What a version of the program before speakers were a list wrote, with the one speaker that it knew as the only one. */
export function withSpeakerList(statement: Record<string, unknown>): Record<string, unknown> {
  const { speaker = null, speakers = speaker === null ? [] : [speaker], ...rest } = statement;
  return { ...rest, speaker, speakers };
}
