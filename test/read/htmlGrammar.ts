import fc from 'fast-check';
import { PARAGRAPHS } from './samplePage.ts';

/** References as pages write them, right and wrong, and what each stands for. */
export const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&amp': '&',
  '&AMP': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
  '&nbsp': '\u00a0',
  '&eacute;': 'é',
  '&Eacute': 'É',
  '&hellip;': '…',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&copy': '©',
  '&not': '¬',
  '&notin;': '∉',
  '&acE;': '∾\u0333',
  '&nvlt;': '<\u20d2',
  '&NotEqualTilde;': '≂\u0338',
  '&fjlig;': 'fj',
  '&bne;': '=\u20e5',
  '&Afr;': '𝔄',
  '&#65;': 'A',
  '&#8220;': '“',
  '&#x201D;': '”',
  '&#X2019;': '’',
  '&#x1F600;': '😀',
  '&#128512;': '😀',
  '&#000000000000000000233;': 'é',
  '&#x80;': '€',
  '&#150;': '–',
  '&#0;': '\ufffd',
  '&#xD800;': '\ufffd',
  '&#x110000;': '\ufffd',
  '&#99999999999999;': '\ufffd',
  '&#13;': '\r',
  '&Tab;': '\t',
  '&NewLine;': '\n',
};
/** What looks like a reference and is none: it stands for itself. */
const NO_REFERENCES = [
  '&',
  '& ',
  '&;',
  '&#;',
  '&#x;',
  '&notanentity;',
  '&AMPERSAND',
  '&&',
  '&#xg;',
  'AT&T',
  '&a',
];

const space = fc.constantFrom('', '', ' ', '\n', '\r\n', '\t', '\f', ' \n  ', '\r');
const attribute = fc.oneof(
  fc.constantFrom(
    'class=x',
    'class="a b"',
    "class='c'",
    'class="a" class="b"',
    'CLASS=A class="&acE;"',
    'hidden',
    'title="a > b"',
    "title='</p>'",
    'data-x="&quot;&amp&notin;"',
    'href=/a?b=1&copy=2',
    'href="#" href',
    'a=b=c',
    '=',
    '"',
    '/',
    'x\u0000y=z',
    '__proto__=x',
    'constructor=1',
    'onclick="<!-- "',
  ),
  fc.constant(''),
);
const attributes = fc.array(attribute, { maxLength: 3 }).map((list) => list.map((one) => ` ${one}`).join(''));
const INLINE = ['a', 'b', 'em', 'span', 'i', 'B', 'q', 'code', 'font', 'x-y'];
const BLOCK = [
  'p',
  'div',
  'section',
  'blockquote',
  'li',
  'ul',
  'h2',
  'td',
  'table',
  'P',
  'DIV',
  'form',
  'dd',
  'figure',
];
const tagName = fc.constantFrom(...INLINE, ...INLINE, ...BLOCK);
const startTag = fc
  .tuple(tagName, attributes, space, fc.constantFrom('', '', '', '/'))
  .map(([name, given, blank, slash]) => `<${name}${given}${blank}${slash}>`);
const endTag = fc
  .tuple(tagName, space, fc.constantFrom('', '', '', '/', ' x', ' class="y"', '\u0000', '!'), space)
  .map(([name, before, junk, after]) => `</${name}${before}${junk}${after}>`);
const element = (content: fc.Arbitrary<string>) =>
  fc.tuple(tagName, attributes, space, content, space).map(([name, given, blank, inner, end]) => {
    return `<${name}${given}${blank}>${inner}</${name}${end}>`;
  });
const markup = fc.constantFrom(
  '<br>',
  '<br/>',
  '<br />',
  '</br>',
  '</p\n>',
  '</p>',
  '</ p>',
  '</>',
  '<>',
  '< p>',
  '<3',
  '<!-- no -->',
  '<!---->',
  '<!-->',
  '<!--->',
  '<!-- a --!>',
  '<!-- > -- -->',
  '<!doctype html>',
  '<!x>',
  '<!>',
  '<?xml version="1.0"?>',
  '<![CDATA[ not here ]]>',
  '<svg><![CDATA[in a picture]]></svg>',
  '<math><mi>x</mi><![CDATA[ & so ]]></math>',
  '<math><mtext>and <b>more</b></mtext></math >',
  '<svg><title>t</title ><path d="M0"/></svg\n>',
  '<script>var a = "</p>" + "<!--";</script\n>',
  '<style>p > b {}</style >',
  '<textarea>&acE;</textarea\t>',
  '<title>&eacute; </title >',
  '<xmp><b>&amp;</xmp >',
  '<noscript>no</noscript >',
  '<iframe><p></iframe >',
  '<img src=x alt="y">',
  '<image>',
  '<input value="&nvlt;">',
  '<wbr>',
  ']]>',
  '-->',
);
/** What the page ends in the middle of. */
const ending = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    '<plaintext>a <b>&amp;</plaintext> b.',
    '</p',
    '</p ',
    '<p class="',
    '<!-- no',
    '&am',
    '&acE',
  ],
  ...['<', '</', '&#x', '<![CDATA[', '<script>x', '<title>&amp', '<svg><![CDATA[x', '\ufeff', '\u0000'],
);
const blank = fc.constantFrom(' ', '  ', '\n', '\r\n', '\r', '\t', '\f', '\v', '\u00a0', '\u2028', '\u0085');
const odd = fc.constantFrom('\u0000', '\u0001', '\u200b', '\u202e', '\ufeff', '\ufffd', '\u007f', '\u009f');

/** Pieces of a page's content, of which some words are given. */
function content(words: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const reference = fc.constantFrom(...Object.keys(REFERENCES), ...NO_REFERENCES);
  const leaf = fc.oneof(
    { weight: 8, arbitrary: words },
    { weight: 5, arbitrary: reference },
    { weight: 4, arbitrary: blank },
    { weight: 1, arbitrary: odd },
    { weight: 2, arbitrary: startTag },
    { weight: 3, arbitrary: endTag },
    { weight: 3, arbitrary: markup },
  );
  const leaves = fc.array(leaf, { maxLength: 8 }).map((list) => list.join(''));
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: element(leaves) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((list) => list.join(''));
}

export const WORDS = fc.constantFrom(
  'word',
  'café',
  '“shut”',
  'Straße',
  'þing',
  '橋は',
  '😀',
  'e\u0301',
  'word',
);

/** Whole pages with some paragraphs of running text between which anything may stand. */
export function htmlPage(words: fc.Arbitrary<string> = WORDS): fc.Arbitrary<string> {
  const between = content(words);
  const paragraph = fc
    .tuple(fc.constantFrom(...PARAGRAPHS), attributes, space, between, space)
    .map(
      ([text, given, before, inner, after]) => `<p${given}${before}>${text} ${inner} and so on.</p${after}>`,
    );
  const block = fc.oneof({ weight: 2, arbitrary: paragraph }, { weight: 1, arbitrary: between });
  return fc
    .tuple(fc.array(block, { minLength: 1, maxLength: 5 }), space, ending)
    .map(([blocks, after, rest]) => {
      const body = `<article>\n<p>${PARAGRAPHS[0]}</p>${blocks.join('')}<p>${PARAGRAPHS[1]}</article${after}>`;
      return `<!doctype html><html><head><title>Bridge</title ></head><body>${body}${rest}`;
    });
}
