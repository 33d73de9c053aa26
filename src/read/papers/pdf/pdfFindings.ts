import type { TextLayer } from '../layer.ts';

/** What the bytes of a PDF show without reading it: that it is cut off, or that it brings scripts or files. */
export function pdfFindings(bytes: Uint8Array): TextLayer['findings'] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const findings: TextLayer['findings'][number][] = [];
  if (!buffer.subarray(-2048).includes('%%EOF')) {
    const message = 'the PDF has no end, so it was probably cut off: what is left of it was read';
    findings.push({ code: 'truncated-pdf', severity: 'warning', message });
  }
  const has = (name: string) => buffer.includes(name);
  if (has('/JavaScript') || has('/JS ') || has('/JS(')) {
    const message = 'the PDF contains a script, which was neither read nor run';
    findings.push({ code: 'script', severity: 'note', message });
  }
  if (has('/EmbeddedFile')) {
    const message = 'the PDF contains attached files, which were not read';
    findings.push({ code: 'attachments', severity: 'note', message });
  }
  return findings;
}
