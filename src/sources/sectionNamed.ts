/** Pieces of what an export says that are a place in the paper: `Section A`, `Column 0`, `Pg. 14`, `A1`, `Late Edition`. */
const IN_PAPER =
  /^(?:section [\p{Lu}\d]{1,3}|col(?:umn|\.)? ?\d+|(?:pgs?|pages?|p)\b\.? ?[\p{L}\d-]*|\p{L}{0,2}\d[\p{L}\d-]*)$/iu;
const EDITION = /\bedition$/i;
/** Nothing longer is the name of a section. */
const LONGEST = 60;

/**
 * The section that a page or an export names, in lower case: the first piece that is no place in the paper, `national desk` for
 * `Section A; Column 0; National Desk; Pg. 1`; null where there is none.
 */
export function sectionNamed(read = ''): string | null {
  const pieces = read.split(/[;|>»]|\s\/\s/).map((piece) => piece.replace(/\s+/g, ' ').trim());
  const named = pieces.find((piece) => /\p{L}/u.test(piece) && !IN_PAPER.test(piece) && !EDITION.test(piece));
  return named !== undefined && named.length <= LONGEST ? named.toLowerCase() : null;
}
