export { documentOfLine, LONGEST_LINE, type ParsedLine, parseLine } from './jsonLines/parseLine.ts';
export { type Line, splitLines } from './jsonLines/splitLines.ts';
