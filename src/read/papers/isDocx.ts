/** Whether bytes are likely to be a DOCX: a zip with the names of its parts. Unpacking it decides. */
export function isDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.includes('[Content_Types].xml') && buffer.includes('word/document');
}
