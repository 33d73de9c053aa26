import { type Statement, statementSchema } from '../../data/index.ts';

/**
 * A statement stored as JSON.
 * @throws Error if it is not a statement
 */
export function parseStatement(json: string): Statement {
  return statementSchema.parse(withSpeakerList(JSON.parse(json)));
}

/** A statement stored before speakers were a list, with its one speaker as the only one. */
export function withSpeakerList(statement: Record<string, unknown>): Record<string, unknown> {
  const { speaker = null, speakers = speaker === null ? [] : [speaker], ...rest } = statement;
  return { ...rest, speaker, speakers };
}
