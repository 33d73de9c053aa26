import type { Decoded } from '../../decode.ts';
import { wordsOfNodes } from '../../html/wordsOfNodes.ts';
import type { PaperArticle } from '../paperArticle.ts';
import type { PaperParagraph } from '../paperBlock.ts';
import { writeParagraphs } from '../writeParagraphs.ts';
import { walkXml } from './elements.ts';
import { paragraphsIn } from './paragraphs.ts';
import { type StyleRole, styleRoles } from './styles.ts';

/** A part of a DOCX within the text of all its parts. */
export type PlacedPart = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The byte where it begins among the bytes of all. */
  readonly byte: number;
};

/** The paragraphs of the text of a DOCX, the ids of the notes that it refers to, and what its styles mean. */
export type DocxParagraphs = ReturnType<typeof docxParagraphs>;

/** The article of a DOCX: the paragraphs of its text, then the notes that it refers to. */
export function readDocx(
  parts: readonly PlacedPart[],
  decoded: Decoded,
  { paragraphs, notes, roles }: DocxParagraphs,
): PaperArticle {
  const source = decoded.text;
  const text = textIn(parts);
  const byId = new Map(
    parts.filter(({ name }) => /notes/.test(name)).flatMap((one) => notesIn(source, one, roles)),
  );
  const footnotes = notes.flatMap((id) => byId.get(id) ?? []);
  const title = paragraphs.slice(0, 8).find(({ role }) => role === 'heading');
  const written = writeParagraphs([...paragraphs, ...footnotes], decoded);
  return {
    title: title ? titleOf(title, source) : null,
    ...written,
    segments: written.segments.map((segment) => {
      const of = parts.findLast(({ byte }) => byte <= segment.bytes[0])!;
      return segment.from === 'made' ? segment : { ...segment, part: { name: of.name, start: of.byte } };
    }),
    leftOut: [],
    findings: /<!ENTITY\s/.test(source.slice(text.start, text.start + PROLOG)) ? [OWN_ENTITIES] : [],
  };
}

/** What comes before the root element is no longer. */
const PROLOG = 4096;

const OWN_ENTITIES = {
  code: 'own-entities',
  severity: 'warning',
  message: 'the document declares entities of its own, which are not expanded',
} as const;

/** The part of a DOCX that holds its text. */
export const DOCX_TEXT = 'word/document.xml';

/** The paragraphs of the text of a DOCX, without its notes. */
export function docxParagraphs(parts: readonly PlacedPart[], { text: source }: Decoded) {
  const [text, styles] = [textIn(parts), parts.find(({ name }) => /styles/.test(name))];
  const roles = styles ? styleRoles(source.slice(styles.start, styles.end)) : new Map<string, StyleRole>();
  return { ...paragraphsIn(source, text.start, text.end, roles), roles };
}

function textIn(parts: readonly PlacedPart[]): PlacedPart {
  return parts.find(({ name }) => /document/.test(name))!;
}

/** The notes of a part by their ids, without the lines that separate them from the text. */
function notesIn(
  source: string,
  part: PlacedPart,
  roles: ReadonlyMap<string, StyleRole>,
): [string, PaperParagraph[]][] {
  const found: [string, PaperParagraph[]][] = [];
  let begun: { id: string; from: number } | null = null;
  walkXml(source, part.start, part.end, (one) => {
    if (one.kind === 'text' || !/^w:(?:footnote|endnote)$/.test(one.name)) return;
    if (one.kind === 'open') {
      begun = one.attributes['w:type']
        ? null
        : { id: `${one.name.slice(2)} ${one.attributes['w:id']}`, from: one.end };
    } else if (begun) {
      const { paragraphs } = paragraphsIn(source, begun.from, one.start, roles);
      found.push([begun.id, paragraphs.map(({ nodes }) => ({ nodes, role: 'other', why: 'footnote' }))]);
      begun = null;
    }
  });
  return found;
}

function titleOf({ nodes }: PaperParagraph, source: string): string {
  return wordsOfNodes(nodes, source).replace(/\s+/g, ' ').trim();
}
