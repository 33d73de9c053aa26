/** Whether bytes are a PDF: its mark may come after some other bytes, but not after the text of a page. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length));
  const at = head.indexOf('%PDF-');
  if (at < 0) return false;
  return (
    at === 0 ||
    /^[\s\0\ufeff\xef\xbb\xbf]*$/.test(head.toString('latin1', 0, at)) ||
    (head[0] !== 0x3c && /%PDF-[12]\.\d\s*[\r\n]%?[\x80-\xff]{2}/.test(head.toString('latin1', at)))
  );
}
