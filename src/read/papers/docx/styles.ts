import type { ParagraphRole } from '../../../data/index.ts';
import { elementsOf } from './elements.ts';

export type StyleRole = { readonly role: ParagraphRole; readonly why: string };

/** What the styles of a DOCX make of a paragraph, by their ids; a style of another language has an English name all the same. */
export function styleRoles(xml: string): ReadonlyMap<string, StyleRole> {
  const roles = new Map<string, StyleRole>();
  let id = '';
  for (const { name, attributes } of elementsOf(xml)) {
    if (name === 'w:style') id = attributes['w:styleId'] ?? '';
    const role = name === 'w:name' ? roleOfStyle(attributes['w:val'] ?? '') : null;
    if (role && id !== '') roles.set(id, role);
  }
  return roles;
}

/** `heading 2`, `Title`, `Quote`, `caption`, `List Bullet`. */
export function roleOfStyle(name: string): StyleRole | null {
  const level = /^heading ?([1-6])$/i.exec(name)?.[1];
  if (level !== undefined) return { role: 'heading', why: `style: h${level}` };
  if (/^title$/i.test(name)) return { role: 'heading', why: 'style: h1' };
  if (/^subtitle$/i.test(name)) return { role: 'standfirst', why: 'style: subtitle' };
  if (/^(?:intense ?)?quote$/i.test(name)) return { role: 'quotation', why: 'style: quote' };
  if (/^caption$/i.test(name)) return { role: 'caption', why: 'style: caption' };
  if (/^list (?:bullet|number)\b/i.test(name)) return { role: 'list', why: 'style: list' };
  return null;
}
