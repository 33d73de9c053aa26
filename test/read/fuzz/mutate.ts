import { gzipSync } from 'node:zlib';
import type { Random } from './random.ts';

/** What is put into pages: the beginnings and ends of everything, alone and out of place. */
const PIECES = [
  ...[
    '</p\n>',
    '</a >',
    '</b/>',
    '<p',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<plaintext>',
    '<svg>',
    '<math>',
    '<a>',
  ],
  ...[
    '<script>',
    '</script\t>',
    '<title>',
    '<textarea>',
    '<br>',
    '<table><tr><td>',
    '<blockquote>',
    '<ul><li>',
    '"',
    "'",
  ],
  ...[
    '&acE;',
    '&nvlt;',
    '&#0;',
    '&#x80;',
    '&amp',
    '&#8220',
    '&NotEqualTilde;',
    '&',
    '&#x',
    '\u0000',
    '\r',
    '\r\n',
    '\u2028',
  ],
  ...['\ufeff', '\u202e', '😀', 'é', '橋', '\u0301', '\u00a0', ' '.repeat(50), '“', '”', '.', '. ', '\n\n'],
];
const CHARSETS = [
  'utf-8',
  'utf-16le',
  'windows-1252',
  'iso-8859-2',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
];
const LABELS = [
  ...CHARSETS,
  'gb18030',
  'gbk',
  'big5',
  'euc-kr',
  'windows-1251',
  'macintosh',
  'x-user-defined',
  'none',
  '',
];

export type Input = { readonly bytes: Uint8Array; readonly contentType: string | null };

/** An input made of a page: with pieces put in, taken out, doubled and moved, bytes changed, cut, gzipped, and a label that may be wrong. */
export function mutate(source: Uint8Array, random: Random): Input {
  let bytes: Uint8Array = source;
  for (let count = random.below(8); count > 0; count--) bytes = random.of(CHANGES)(bytes, random);
  if (random.chance(0.1)) bytes = gzipSync(bytes);
  if (random.chance(0.05)) bytes = gzipSync(bytes).subarray(0, random.below(bytes.length + 1));
  if (random.chance(0.03) && bytes[0] === 0x1f) bytes = flip(bytes, random);
  const contentType = random.chance(0.4) ? `text/html; charset=${random.of(LABELS)}` : null;
  return { bytes, contentType };
}

type Change = (bytes: Uint8Array, random: Random) => Uint8Array;

function splice(bytes: Uint8Array, at: number, removed: number, put: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)]);
}
const insert: Change = (bytes, random) =>
  splice(bytes, random.below(bytes.length + 1), 0, Buffer.from(random.of(PIECES)));
const replace: Change = (bytes, random) =>
  splice(bytes, random.below(bytes.length + 1), random.below(20), Buffer.from(random.of(PIECES)));
const remove: Change = (bytes, random) =>
  splice(bytes, random.below(bytes.length + 1), random.below(60), Buffer.of());
const double: Change = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  return splice(bytes, random.below(bytes.length + 1), 0, bytes.subarray(at, at + random.below(300)));
};
const flip: Change = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  if (changed.length > 0) changed[random.below(changed.length)] = random.below(256);
  return changed;
};
const cut: Change = (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1));
const intoTags: Change = (bytes, random) => {
  const text = Buffer.from(bytes).toString('latin1');
  const blank = random.of([' ', '\n', '\t', '/', ' x=y', '\r\n']);
  return Buffer.from(
    text.replace(/<\/?[a-z]+/g, (tag) => (random.chance(0.1) ? tag + blank : tag)),
    'latin1',
  );
};
const CHANGES: readonly Change[] = [
  insert,
  insert,
  insert,
  replace,
  remove,
  double,
  flip,
  intoTags,
  intoTags,
  cut,
];
