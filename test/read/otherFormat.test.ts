import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeDocument } from '../../src/data/index.ts';
import { otherLanguage, readArticle } from '../../src/read/index.ts';
import { codes, PARAGRAPHS, page, readPage } from './samplePage.ts';

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
const ITEM = `<item><title>Bridge stays shut</title><description><![CDATA[<html><p>${PARAGRAPHS[0]}</p>]]></description></item>`;

/** Documents that are no article, and what the finding calls them. */
const FORMATS: [name: string, text: string][] = [
  ['an RSS feed', `${XML}<!-- made\nby Tarn --><rss version="2.0"><channel>${ITEM}</channel></rss>`],
  ['an RSS feed', `<rss version="2.0">${ITEM}</rss>`],
  [
    'an RSS feed',
    `${XML}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">${ITEM}</rdf:RDF>`,
  ],
  [
    'an Atom feed',
    `${XML}<?xml-stylesheet href="a.css"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><content>${PARAGRAPHS[1]}</content></entry></feed>`,
  ],
  ['an Atom feed', `${XML}<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"></atom:feed>`],
  ['XML', `${XML}<story><para>${PARAGRAPHS[0]}</para></story>`],
  ['a sitemap', `${XML}<urlset><url><loc>https://tarn.example/</loc></url></urlset>`],
  ['TTML', `${XML}<tt><body><div><p begin="0s">${PARAGRAPHS[0]}</p></div></body></tt>`],
  [
    'a JSON feed',
    `{ "version": "https://jsonfeed.org/version/1.1",\n "items": [{ "content_text": ${JSON.stringify(PARAGRAPHS[1])} }] }`,
  ],
  ['JSON', JSON.stringify({ body: PARAGRAPHS.join('\n') }, null, 2)],
  ['JSON or JSON Lines', JSON.stringify(PARAGRAPHS)],
  ['JSON or JSON Lines', `${JSON.stringify({ text: PARAGRAPHS[0] })}\n`],
  ['JSON', `[\n  {\n    "quote": ${JSON.stringify(PARAGRAPHS[1])},\n    "cut`],
  ['JSON Lines', PARAGRAPHS.map((text) => JSON.stringify({ text })).join('\n')],
  ['JSON Lines', `${PARAGRAPHS.map((text) => JSON.stringify([text])).join('\r\n')}\r\n`],
  ['a WARC file', `WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${page(PARAGRAPHS[0]!)}`],
  ['a WARC file', `WARC/1.1\r\nWARC-Type: response\r\n\r\n${'\u0000\u0001\u0002'.repeat(300)}`],
  [
    'an e-mail',
    `From: Ilse Brandt <i@tarn.example>\nReceived: by mail.tarn.example\n\twith SMTP\nMIME-Version: 1.0\nSubject: Bridge\n\n${PARAGRAPHS[0]}`,
  ],
  [
    'a web page stored as MHTML',
    `From: <Saved by Tarn>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="a"\r\n\r\n--a\r\n`,
  ],
  ['LaTeX', `\\documentclass{article}\n\\begin{document}\n${PARAGRAPHS[0]}`],
  ['a calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'],
];

describe('what is text and no article', () => {
  for (const [name, text] of FORMATS) {
    test(`${name}: ${text.slice(0, 40).replaceAll(/\s+/g, ' ')}`, () => {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        if (encoding === 'utf16le' && text.includes('\u0000')) continue;
        const bom = encoding === 'utf16le' ? '\ufeff' : '';
        const reading = readArticle(makeDocument('/in/a', Buffer.from(`${bom}\n${text}`, encoding)));
        assert.equal(reading.article, null);
        assert.deepEqual(codes(reading), ['other-format']);
        assert.match(reading.findings[0]!.message, new RegExp(`^this is ${name}\\b.*: (?:onrecord|give) `));
        assert.equal(reading.findings[0]!.severity, 'error');
      }
    });
  }

  const prose: [name: string, text: string][] = [
    ['a bracket', `[Correction: the bridge opens in May.]\n\n${PARAGRAPHS[0]}`],
    ['a quotation in brackets', `["We cannot open it": that is what Brandt said.]\n\n${PARAGRAPHS[0]}`],
    ['a brace', `{Updated} ${PARAGRAPHS[0]}`],
    ['a numbered line', `1\n10:30 – ${PARAGRAPHS[0]}`],
    ['an arrow in a time', `10:00 --> 11:00 the board met. ${PARAGRAPHS[0]}`],
    [
      'headers of a press release',
      `From: The harbour board\nDate: Tuesday\nSubject: Bridge\n\n${PARAGRAPHS[0]}`,
    ],
    ['the word WEBVTT', `WEBVTTs are subtitles. ${PARAGRAPHS[0]}`],
    ['the word WARC', `WARC is a format. ${PARAGRAPHS[0]}`],
    ['a less-than sign', `<rss> is a tag, said Brandt. ${PARAGRAPHS[0]}`.replace('<', '< ')],
    ['a page with a declaration', `${XML}<!DOCTYPE html>\n${page(`<p>${PARAGRAPHS[0]}</p>`)}`],
    ['a piece of a page', `<article><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p></article>`],
    ['a page with a feed in it', page(`<p>${PARAGRAPHS[0]}</p><pre>&lt;rss version="2.0"></pre>`)],
  ];
  for (const [name, text] of prose) {
    test(`no more than ${name} in an article`, () => {
      const reading = readArticle(makeDocument('/in/a', Buffer.from(text)));
      assert.ok(reading.article);
      assert.deepEqual(codes(reading), []);
    });
  }
});

describe('other languages', () => {
  const texts: [language: string, text: string][] = [
    [
      'German',
      'Die Brücke bleibt zu, sagte Bürgermeisterin Lorna Harl am Dienstag. „Wir öffnen sie nicht, bevor jeder Bolzen geprüft ist.“',
    ],
    [
      'French',
      'Le pont restera fermé jusqu’au printemps, a déclaré mardi la maire, Lorna Harl. « Nous ne pouvons pas l’ouvrir », dit-elle.',
    ],
    [
      'Dutch',
      'De brug blijft dicht, zei burgemeester Lorna Harl dinsdag. „We kunnen hem in de winter niet openen.”',
    ],
    [
      'Spanish',
      'El puente seguirá cerrado hasta la primavera, dijo el martes la alcaldesa, Lorna Harl, a los vecinos.',
    ],
    [
      'Polish',
      'Most pozostanie zamknięty do wiosny, powiedziała we wtorek burmistrz Lorna Harl. „Nie otworzymy go.”',
    ],
    [
      'Russian',
      'Мост останется закрытым до весны, сказала во вторник мэр города Лорна Харл на заседании совета.',
    ],
    [
      'Japanese',
      '橋は春まで閉鎖されたままになると、市長は火曜日に述べた。「すべてのボルトを調べるまでは開けられない」と語った。',
    ],
  ];
  for (const [language, text] of texts) {
    test(language, async () => {
      for (const source of [
        text,
        page(`<article><h1>Lorna Harl</h1><p>${text}</p><p>${text}</p></article>`),
      ]) {
        const finding = await otherLanguage(readPage(source).article!);
        assert.equal(finding?.message, `this looks ${language}; onrecord reads English`);
        assert.equal(finding?.severity, 'error');
      }
    });
  }

  const english = [
    'No.',
    'Harl: bridge shut',
    'Reeves unveils £2bn rescue plan; Starmer hails “turning point” after Westminster showdown',
    'Lorna Harl, Piet Amsel, Jon Ekdal, Greta Pike, Ida Marsh, Jonas Quill and Ilse Brandt',
    'Ursula von der Leyen met Gabriel Attal, Pedro Sánchez and Giorgia Meloni in Strasbourg on Tuesday.',
    '“Die Brücke bleibt zu, bis jeder Bolzen geprüft ist,” the mayor said in German, and then, in English, that she was sorry.',
  ];
  for (const text of english) {
    test(`English: ${text.slice(0, 40)}`, async () => {
      assert.equal(await otherLanguage(readPage(text).article!), null);
    });
  }
});
