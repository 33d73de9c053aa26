export type { ContainerEntry, EntryProblem } from './entry.ts';
export { type Spooled, spool } from './entryContent.ts';
export { documentOfLine, LONGEST_LINE, type ParsedLine, parseLine } from './jsonLines/parseLine.ts';
export { type Line, splitLines } from './jsonLines/splitLines.ts';
export { type AgainReader, openAgain } from './openAgain.ts';
export { type Container, openContainer } from './openContainer.ts';
export { HEAD, recognise } from './recognise.ts';
