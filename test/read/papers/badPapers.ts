import { readFileSync } from 'node:fs';
import { makeDocx, makeZip, paragraph } from './makeDocx.ts';
import { makePdf, showLines } from './makePdf.ts';

/** A document built to do harm, or damaged: its file, and the codes of what is found. */
export type BadPaper = {
  readonly ending: string;
  readonly bytes: () => Uint8Array;
  readonly codes: readonly string[];
};

const text = showLines([
  'The county denied that it had ever been asked.',
  'It will not pay, its chair said.',
]);
const whole = makePdf([text]);
const stored = (name: string) => readFileSync(new URL(`pdf/bad/${name}.pdf`, import.meta.url));

const SCRIPT = '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>';
const ATTACHMENT = {
  root: '/Names<</EmbeddedFiles<</Names[(a.txt)100 0 R]>>>>',
  more: [
    '<</Type/Filespec/F(a.txt)/EF<</F 101 0 R>>>>',
    '<</Type/EmbeddedFile/Length 5>>stream\nwords\nendstream',
  ],
};

/** XML with entities that stand for ten of the one before. */
const laughs = (open: string, rest: string) =>
  `<?xml version="1.0"?><!DOCTYPE ${open} [<!ENTITY a "lol">${'bcdefghij'
    .split('')
    .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
    .join('')}]>${rest}`;
const tei = (words: string) =>
  `<TEI><text><body><u who="#AnaRuiz"><seg>${words}</seg></u></body></text></TEI>`;
const docx = (document: string) =>
  makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': document });

/** Bad inputs, by name. */
export const BAD_PAPERS: Readonly<Record<string, BadPaper>> = {
  'PDF with a password': { ending: 'pdf', bytes: () => stored('password'), codes: ['encrypted'] },
  'PDF with an empty password': {
    ending: 'pdf',
    bytes: () => stored('empty-password'),
    codes: ['encrypted'],
  },
  'PDF that unpacks to gigabytes': { ending: 'pdf', bytes: () => stored('bomb'), codes: ['memory-limit'] },
  'PDF, scanned': {
    ending: 'pdf',
    bytes: () => makePdf(['0 0 600 800 re f', '0 0 600 800 re f']),
    codes: ['no-text-layer'],
  },
  'PDF, turned by 90°': {
    ending: 'pdf',
    bytes: () => makePdf([text], { page: '/Rotate 90' }),
    codes: ['turned-page'],
  },
  'PDF, text drawn twice': {
    ending: 'pdf',
    bytes: () => makePdf([`${text} ${text}`]),
    codes: ['drawn-twice'],
  },
  'PDF, text drawn ten thousand times': {
    ending: 'pdf',
    bytes: () => makePdf([Array.from({ length: 10_000 }, () => text).join(' ')]),
    codes: ['drawn-twice'],
  },
  'PDF with a script': { ending: 'pdf', bytes: () => makePdf([text], { root: SCRIPT }), codes: ['script'] },
  'PDF with an attached file': {
    ending: 'pdf',
    bytes: () => makePdf([text], ATTACHMENT),
    codes: ['attachments'],
  },
  'PDF, cut in the middle': {
    ending: 'pdf',
    bytes: () => whole.subarray(0, whole.length / 2),
    codes: ['truncated-pdf'],
  },
  'PDF, its end cut off': {
    ending: 'pdf',
    bytes: () => whole.subarray(0, whole.length - 40),
    codes: ['truncated-pdf'],
  },
  'DOCX, cut in the middle': {
    ending: 'docx',
    bytes: () => makeDocx(paragraph('words')).subarray(0, 150),
    codes: ['binary'],
  },
  'DOCX that unpacks to gigabytes': {
    ending: 'docx',
    bytes: () => docx(`<w:document>${'<w:p/>'.repeat(12_000_000)}`),
    codes: ['too-large'],
  },
  'DOCX with an entity bomb': {
    ending: 'docx',
    bytes: () =>
      docx(laughs('w:document', '<w:document><w:p><w:r><w:t>&j; words</w:t></w:r></w:p></w:document>')),
    codes: ['own-entities'],
  },
  'TEI with an entity bomb': {
    ending: 'xml',
    bytes: () => Buffer.from(laughs('TEI', tei('&j; words'))),
    codes: ['own-entities'],
  },
  'TEI with a file of the machine as an entity': {
    ending: 'xml',
    bytes: () =>
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>${tei('&x; words')}`,
      ),
    codes: ['own-entities'],
  },
  'TEI, cut in the middle': {
    ending: 'xml',
    bytes: () => Buffer.from(`<?xml version="1.0"?>${tei('We waited.')}`.slice(0, -20)),
    codes: ['cut-document'],
  },
  'WebVTT with bad times': {
    ending: 'vtt',
    bytes: () => Buffer.from('WEBVTT\n\n99:99 --> x\n<v Ana Ruiz>The ferry sails in May.\n'),
    codes: ['bad-times'],
  },
  'RTF, cut in the middle': {
    ending: 'rtf',
    bytes: () => Buffer.from('{\\rtf1\\ansi{\\b The ferry}\\par It sails in {\\i M'),
    codes: ['truncated-rtf'],
  },
};
