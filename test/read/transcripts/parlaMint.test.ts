import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeDocument, readArticle } from '../../../src/index.ts';

// In the form of ParlaMint: people in a list, turns as `u`, and everything that was not said in elements of its own. All of it is invented.
const PEOPLE = `<listPerson>
  <person xml:id="HolmIngridMarie"><persName><surname>Holm</surname><forename>Ingrid</forename><forename>Marie</forename></persName><sex value="F"/></person>
  <person xml:id="deVriesPieter"><persName from="2020-01-01"><forename>Pieter</forename><nameLink>de</nameLink><surname>Vries</surname></persName><affiliation role="member" ref="#party.NP"/></person>
  <person xml:id="person.Okafor.1"><persName><roleName>Baroness</roleName><forename>Adaeze</forename><surname>Okafor</surname></persName></person>
</listPerson>`;
const DEBATE = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-XX_2022-05-17-commons" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title type="main" xml:lang="en">Invented parliamentary corpus, sitting 2022-05-17</title><meeting n="12">Sitting 12</meeting></titleStmt><sourceDesc><bibl><date when="2022-05-17">17.5.2022</date></bibl></sourceDesc></fileDesc>
<profileDesc><settingDesc><setting><date when="2022-05-17">2022-05-17</date></setting></settingDesc><particDesc>${PEOPLE}</particDesc></profileDesc></teiHeader>
<text ana="#reference"><body><div type="debateSection">
<head>Oral Answers to Questions</head>
<note type="time">The House met at half-past Two o’clock</note>
<pb n="211"/>
<note type="speaker">Madam Speaker</note>
<u who="#person.Okafor.1" ana="#chair" xml:id="u1"><seg xml:id="u1.1">Order. Question one.</seg></u>
<note type="speaker">Ingrid Holm (Tarn) (Green):</note>
<u who="#HolmIngridMarie" ana="#regular" xml:id="u2"><seg xml:id="u2.1">Will the Minister keep the promise that he made in <pb n="212"/>March?</seg>
<seg xml:id="u2.2">The mill <gap reason="inaudible"><desc>inaudible</desc></gap> will close unless he does.<vocal type="interruption"><desc>Interruption.</desc></vocal></seg></u>
<u who="#deVriesPieter" ana="#regular" xml:id="u3"><seg xml:id="u3.1"><kinesic type="applause"><desc>Applause</desc></kinesic>I &lt;will&gt; keep it, and I thank the hon. Lady.</seg><incident type="action"><desc>A Member leaves the Chamber.</desc></incident><seg xml:id="u3.2">The money was voted <note type="comment">[Official Report, Vol. 3]</note>last year.</seg></u>
<note type="vote-ayes">Ayes 212</note>
<u who="#HolmIngridMarie" ana="#regular" xml:id="u4"><seg xml:id="u4.1"><s xml:id="s1"><name type="PER"><w lemma="I">I</w></name> <w lemma="be">am</w> <w join="right">glad</w><pc>,</pc> <w lemma="and">and</w> <name type="LOC"><w join="right">Tarn</w></name><pc>.</pc></s> <s><w join="right">Thanks</w><pc>.</pc></s></seg></u>
<u who="#unknownPerson" ana="#guest" xml:id="u5"><seg>I speak for the mill.</seg></u>
</div></body></text></TEI>`;

test('turns of ParlaMint: speakers by the list of people, and only the words that were said', () => {
  const { article, findings } = readArticle(makeDocument('/a/debate.xml', Buffer.from(DEBATE)));
  assert.deepEqual(findings, []);
  assert.equal(article?.publishedAt, '2022-05-17');
  const found = article.turns?.map(({ name, kind, content }) => [
    article.text.slice(...name!),
    kind,
    content.map((span) => article.text.slice(...span)).join(' / '),
  ]);
  assert.deepEqual(found, [
    ['Adaeze Okafor', 'chair', 'Order. Question one.'],
    [
      'Ingrid Marie Holm',
      'speaker',
      'Will the Minister keep the promise that he made in March? / The mill will close unless he does.',
    ],
    [
      'Pieter de Vries',
      'speaker',
      'I <will> keep it, and I thank the hon. Lady. / The money was voted last year.',
    ],
    ['Ingrid Marie Holm', 'speaker', 'I am glad, and Tarn. Thanks.'],
    ['unknown Person', 'speaker', 'I speak for the mill.'],
  ]);
});

test('a name by its identifier, where the list of people is another file', () => {
  const source = DEBATE.replace(PEOPLE, '').replace('#unknownPerson', '#OnoraONaill');
  const { article } = readArticle(makeDocument('/a/debate.xml', Buffer.from(source)));
  assert.equal(article!.text.slice(...article!.turns!.at(-1)!.name!), 'Onora ONaill');
});

test('the spaces of an annotated text may be elements of their own', () => {
  const said =
    '<s><w>I</w><c> </c>\n<w>am</w><c> </c>\n<w>glad</w>\n<pc>,</pc><c> </c><w>too</w><pc>.</pc></s>';
  const source = DEBATE.replace(/<u [\s\S]*<\/u>/, `<u who="#deVriesPieter">${said}</u>`);
  const { article } = readArticle(makeDocument('/a/debate.xml', Buffer.from(source)));
  assert.equal(article!.text.slice(...article!.turns![0]!.content[0]!), 'I am glad, too.');
});

/** What stands among the words and was not said. */
const NOT_SAID = [
  '<note type="comment">[Interruption]</note>',
  '<pb n="7"/>',
  '<gap reason="inaudible"><desc>inaudible</desc></gap>',
  '<kinesic type="applause"><desc>Applause</desc></kinesic>',
  '<vocal type="laughter"><desc>Laughter</desc></vocal>',
  '<incident type="leaving"><desc>A Member leaves.</desc></incident>',
  '<note type="narrative">The sitting was suspended.</note>',
];
const SPEAKERS = [
  ['HolmIngridMarie', 'Ingrid Marie Holm'],
  ['deVriesPieter', 'Pieter de Vries'],
  ['person.Okafor.1', 'Adaeze Okafor'],
] as const;
const word = fc.constantFrom(
  'the',
  'mill',
  'closes',
  'unless',
  'you',
  'pay',
  'caf\u00e9',
  'mill\ud83c\udf31',
);
const words = fc.array(word, { minLength: 1, maxLength: 8 });
const segment = fc.array(fc.tuple(words, fc.option(fc.constantFrom(...NOT_SAID))), {
  minLength: 1,
  maxLength: 3,
});
const turn = fc.tuple(fc.constantFrom(...SPEAKERS), fc.array(segment, { minLength: 1, maxLength: 3 }));

test('whatever stands among them, all words are those of whoever said them', () => {
  const property = fc.property(fc.array(turn, { minLength: 2, maxLength: 12 }), (turns) => {
    const body = turns.map(([[id], segments]) => {
      const segs = segments.map(
        (parts) =>
          `<seg>${parts.map(([said, beside]) => `${said.join(' ')} ${beside ?? ''}`).join(' ')}</seg>`,
      );
      return `<u who="#${id}" ana="#regular">${segs.join('')}</u>`;
    });
    const source = DEBATE.replace(/<u [\s\S]*<\/u>/, body.join('\n'));
    const { article } = readArticle(makeDocument('/a/debate.xml', Buffer.from(source)));
    const found = article!.turns!.map(({ name, content }) => [
      article!.text.slice(...name!),
      content
        .map((span) => article!.text.slice(...span))
        .join(' ')
        .replace(/\s+/g, ' '),
    ]);
    const expected = turns.map(([[, name], segments]) => [
      name,
      segments
        .flat()
        .flatMap(([said]) => said)
        .join(' '),
    ]);
    assert.deepEqual(found, expected);
  });
  fc.assert(property, { numRuns: 100, seed: 7 });
});
