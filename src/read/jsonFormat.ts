/** What a text in JSON is; null when it is none. */
export function jsonFormat(text: string): string | null {
  const json = text.trim();
  if (!/^[[{]/.test(json)) return null;
  const head = json.slice(0, HEAD);
  const [first = '', second = ''] = json.split(/\n\s*/, 2);
  if (/^[[{]/.test(second) && isValue(first.trim())) return 'JSON Lines';
  if (!OPENING.test(head) && !isValue(json)) return null;
  if (FEED.test(head)) return 'a JSON feed';
  return json.includes('\n') ? 'JSON' : 'JSON or JSON Lines';
}

const HEAD = 4096;

/** Longer texts are judged by their beginning alone. */
const LONGEST = 200_000;

/** A name and a colon at once after a brace, as no prose begins. */
const OPENING = /^[[\s]{0,20}\{\s{0,100}"[^"\\\n]{0,200}"\s{0,100}:/;
const FEED = /"version"\s{0,100}:\s{0,100}"https?:\/\/(?:www\.)?jsonfeed\.org\//;

function isValue(text: string): boolean {
  if (text.length > LONGEST || !/[\]}]$/.test(text)) return false;
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}
