/** Whether a line begins an item of a list: `• …`, `– …`, `3. …`, `(b) …`. */
export function startsItem(text: string): boolean {
  return /^(?:[•◦▪■●○‣∙·*\uf0b7\uf0a7]|[-–—](?=\s)|\(?(?:\d{1,2}|[a-z])[.)](?=\s))\s*\S/.test(text);
}
