import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Speaker } from '../../src/data/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { articleOf, statementOf } from './sampleArticle.ts';

/** The speaker of the statement whose source is the `n`th place of `source` in `text`. */
function speakerOf(text: string, source: string, n = 0): Speaker | null {
  const article = articleOf(text);
  return resolve(article, [statementOf(article, { source, n })])[0]?.speaker ?? null;
}
const nameOf = (text: string, source: string, n = 0): string | null =>
  speakerOf(text, source, n)?.name ?? null;

const PORT =
  'Finance Minister Ana M. Ruiz opened the port on Monday with Leo Sand, the mayor of Porto Alto.\n\n' +
  '“It is ready,” Ruiz said. She added that ships would come soon.\n\n' +
  'The mayor said the town had waited long. He thanked the crews. The finance minister said nothing else.';

test('what the sentence says before a title in capitals is no part of the role', () => {
  for (const [before, role] of [
    ['The board criticized', 'President'],
    ['Its doubts about', 'President'],
    ['It was the work of former', 'former President'],
    ['They met', 'Finance Minister'],
  ] as const) {
    const text = `${before} ${role.replace('former ', '')} Ana Ruiz in May. Ruiz said little.`;
    assert.equal(speakerOf(text, 'Ruiz', 1)?.role, role, text);
  }
});

test('a role goes on after the full stop of a shortened title, and after the mark of a plural that owns it', () => {
  for (const [text, role] of [
    ['Leo Sand, an adviser to Mr. Ruiz, was late. Sand said little.', 'adviser to Mr. Ruiz'],
    [
      'Leo Sand, the spokesman for Gov. Ida Marsh, was late. Sand said little.',
      'spokesman for Gov. Ida Marsh',
    ],
    ['The dockers’ leader Leo Sand was late. Sand said little.', 'dockers’ leader'],
  ] as const)
    assert.equal(speakerOf(text, 'Sand', 1)?.role, role, text);
});

test('a surname stands for the fullest name of the article', () => {
  const speaker = speakerOf(PORT, 'Ruiz', 1);
  assert.equal(speaker?.name, 'Ana M. Ruiz');
  assert.equal(speaker?.via, 'surname');
  assert.equal(speaker?.type, 'person');
  assert.deepEqual(speaker?.mention, [PORT.indexOf('Ana'), PORT.indexOf('Ana') + 'Ana M. Ruiz'.length]);
});

test('a role stands for who holds it in the article, before or after the name', () => {
  assert.equal(nameOf(PORT, 'The mayor'), 'Leo Sand');
  assert.equal(nameOf(PORT, 'The finance minister'), 'Ana M. Ruiz');
  assert.equal(speakerOf(PORT, 'The mayor')?.via, 'role');
});

test('a pronoun goes back to the nearest subject of its gender', () => {
  assert.equal(nameOf(PORT, 'She'), 'Ana M. Ruiz');
  assert.equal(nameOf(PORT, 'He'), 'Leo Sand');
  assert.equal(speakerOf(PORT, 'She')?.via, 'pronoun');
});

test('other forms and roles are aliases', () => {
  const speaker = speakerOf(PORT, 'She');
  assert.ok(speaker?.aliases.includes('Ruiz'));
  assert.ok(speaker?.aliases.some((alias) => /finance minister/i.test(alias)));
  assert.match(speaker?.role ?? '', /finance minister/i);
});

test('the name is cut out of the phrase around it', () => {
  const cases: [source: string, name: string][] = [
    ['Ana Ruiz, the finance minister,', 'Ana Ruiz'],
    ['former Finance Minister Ana Ruiz', 'Ana Ruiz'],
    ['the finance minister, Ana Ruiz,', 'Ana Ruiz'],
    ['the minister of finance, Ms. Ana Ruiz,', 'Ana Ruiz'],
    ['a spokesman for the port, Leo Sand,', 'Leo Sand'],
    ['one of her advisers, Leo Sand,', 'Leo Sand'],
    ['Secretary of State Leo Sand', 'Leo Sand'],
    ['Harbor News’s Leo Sand', 'Leo Sand'],
    ['Leo Sand (I-Porto)', 'Leo Sand'],
    ['Leo Sand, 54, who runs the port', 'Leo Sand'],
    ['Leo Sand of the Harbor Board', 'Leo Sand'],
    ['House Speaker Leo D. Sand of Ohio', 'Leo D. Sand'],
    ['Steven Law, a lawyer', 'Steven Law'],
    ['its “night editor” Leo Sand', 'Leo Sand'],
    ['Pedro de la Cruz', 'Pedro de la Cruz'],
    ['Julie A. Diaz Moreno', 'Julie A. Diaz Moreno'],
    ['Martin Sand Jr.', 'Martin Sand Jr.'],
    ['Jo-Renee O’Brien', 'Jo-Renee O’Brien'],
    ['the Federal Bureau of Harbors', 'Federal Bureau of Harbors'],
    ['the Department of Fish and Boats', 'Department of Fish and Boats'],
  ];
  for (const [source, name] of cases) {
    assert.equal(nameOf(`Late on Monday ${source} said that the harbor was closed.`, source), name, source);
  }
});

test('a source with a wrong border still gives its name', () => {
  const text = 'According to Ana Ruiz, the dam holds. Ruiz said so twice.';
  for (const source of ['to Ana Ruiz', 'According to Ana Ruiz,', 'Ana Ruiz,', 'Ruiz said']) {
    assert.equal(nameOf(text, source), 'Ana Ruiz', source);
  }
});

test('what a source shares with its cue or content is not its own', () => {
  const article = articleOf('“No boats,” Ana Ruiz firmly replied. The crew plainly hoped for boats.');
  const [first, second] = resolve(article, [
    statementOf(article, { source: 'Ana Ruiz firmly', cue: 'firmly replied', content: '“No boats,”' }),
    statementOf(article, { source: 'The crew plainly', cue: 'plainly hoped', content: 'for boats' }),
  ]);
  assert.equal(first?.speaker?.name, 'Ana Ruiz');
  assert.equal(second?.speaker?.name, 'crew');
});

test('an unnamed source is called by its own words, without article', () => {
  const cases: [source: string, name: string][] = [
    ['residents', 'residents'],
    ['one passenger', 'one passenger'],
    ['a spokesman for the port', 'spokesman for the port'],
    ['the ferry company', 'ferry company'],
    ['two officials, who asked not to be named,', 'two officials'],
    ['several crews on the night shift', 'several crews on the night shift'],
  ];
  for (const [source, name] of cases) {
    assert.equal(nameOf(`On Monday ${source} said that the harbor was closed.`, source), name, source);
  }
});

test('whose they are is told by the full name', () => {
  const text =
    'Ana Ruiz left the court early. Her lawyer said she was ill. Ruiz’s neighbours said she was not.';
  assert.equal(nameOf(text, 'Her lawyer'), 'Ana Ruiz’s lawyer');
  assert.equal(nameOf(text, 'Ruiz’s neighbours'), 'Ana Ruiz’s neighbours');
});

test('a possessive source is its owner', () => {
  const text = 'Ana Ruiz spoke first. Ruiz’s promise was short.';
  assert.equal(nameOf(text, 'Ruiz’s'), 'Ana Ruiz');
});

test('two people of one surname stay two', () => {
  const text =
    'Ana Ruiz and her brother Pedro Ruiz met in court. Ms. Ruiz said the house was hers.\n\nMr. Ruiz said it was sold.';
  assert.equal(nameOf(text, 'Ms. Ruiz'), 'Ana Ruiz');
  assert.equal(nameOf(text, 'Mr. Ruiz'), 'Pedro Ruiz');
});

test('a title at the start of a sentence tells which of two is meant, where nothing tells nobody is', () => {
  const both = 'Ana Ruiz and her husband, Pedro Ruiz, run the mill.';
  assert.equal(nameOf(`${both} Mrs. Ruiz said it would turn again.`, 'Mrs. Ruiz'), 'Ana Ruiz');
  assert.equal(nameOf(`${both} Mr. Ruiz said it would turn again.`, 'Mr. Ruiz'), 'Pedro Ruiz');
  assert.equal(nameOf(`${both} Ruiz said it would turn again.`, 'Ruiz', 2), null);
});

test('speakers of one statement are joined', () => {
  const text =
    'Ana Ruiz, Leo Sand and Mia Holm said they would go. Ruiz and her lawyer said no more. Critics and experts say little.';
  assert.equal(nameOf(text, 'Ana Ruiz, Leo Sand and Mia Holm'), 'Ana Ruiz | Leo Sand | Mia Holm');
  assert.equal(nameOf(text, 'Ruiz and her lawyer'), 'Ana Ruiz | Ana Ruiz’s lawyer');
  assert.equal(nameOf(text, 'Critics and experts'), 'Critics | experts');
});

test('names in apposition to a plural are the speakers', () => {
  const text = 'On Monday two officers, Ana Ruiz and Leo Sand, said no.';
  assert.equal(nameOf(text, 'two officers, Ana Ruiz and Leo Sand,'), 'Ana Ruiz | Leo Sand');
});

test('a place tells several holders of one role apart, or nobody', () => {
  const text =
    'Sen. Ana Ruiz and Sen. Leo Sand of Ohio met on Monday.\n\nThe Texas senator said no. Leo Sand of Ohio, who left, said yes.';
  assert.equal(nameOf(text, 'The Texas senator'), 'Texas senator');
  assert.equal(nameOf(text, 'who'), 'Leo Sand');
});

test('an outlet’s noun is no body of another kind', () => {
  const text = 'The Harbor Gazette wrote of the Harbor Board. The newspaper said it was late.';
  assert.equal(nameOf(text, 'The newspaper'), 'Harbor Gazette');
  assert.equal(
    nameOf('It met the Harbor Board. The newspaper said it was late.', 'The newspaper'),
    'newspaper',
  );
});

test('what is not two parties is not cut', () => {
  const text =
    'Leo Sand, the head of boats and ropes, said no. A group of teachers and nurses said yes. Advisers to Ana Ruiz and Leo Sand said nothing.';
  assert.equal(nameOf(text, 'Leo Sand, the head of boats and ropes,'), 'Leo Sand');
  assert.equal(nameOf(text, 'A group of teachers and nurses'), 'group of teachers and nurses');
  assert.doesNotMatch(nameOf(text, 'Advisers to Ana Ruiz and Leo Sand') ?? '', /\|/);
});

test('an acronym stands for the name that it shortens', () => {
  const text =
    'The Federal Bureau of Harbors (FBH) closed the pier. The FBH said it was old. The bureau said more would follow.';
  assert.equal(nameOf(text, 'The FBH'), 'Federal Bureau of Harbors');
  assert.equal(nameOf(text, 'The bureau'), 'Federal Bureau of Harbors');
  assert.equal(speakerOf(text, 'The FBH')?.type, 'organization');
});

test('who and which go back to what stands before them', () => {
  const text =
    'She wrote to Leo Sand, who said no. Mia Holm, a clerk at the Harbor Board who said yes, left. Some sailors, who say little, nodded. The Harbor Board, which said nothing, met.';
  assert.equal(nameOf(text, 'who', 0), 'Leo Sand');
  assert.equal(nameOf(text, 'who', 1), 'Mia Holm');
  assert.match(nameOf(text, 'who', 2) ?? '', /sailors$/);
  assert.equal(nameOf(text, 'which'), 'Harbor Board');
});

test('they and it go back to groups and bodies, never to one person', () => {
  const text =
    'Officials met Ana Ruiz. They said the pier was safe.\n\nThe Harbor Board met Ana Ruiz on Monday. It said the pier was old.';
  assert.match(nameOf(text, 'They') ?? '', /officials/i);
  assert.equal(nameOf(text, 'It'), 'Harbor Board');
});

test('a pronoun with no antecedent of its gender has no speaker', () => {
  assert.equal(speakerOf('Mr. Leo Sand left. She said it was late.', 'She'), null);
  assert.equal(speakerOf('It rained. He said it was late.', 'He'), null);
});

test('a name within quotation marks is not who he is outside them', () => {
  const text = 'Leo Sand spoke for an hour. “Pedro Ruiz is wrong, and Pedro Ruiz knows it,” he said.';
  assert.equal(nameOf(text, 'he'), 'Leo Sand');
});

test('a sentence’s first word and a headline make no names', () => {
  const text =
    'Mayor Says Bridge Will Open Soon\n\nBridges need care. Hold Ana Ruiz to her word, Leo Sand said. Residents said yes.';
  assert.equal(nameOf(text, 'Residents'), 'Residents');
  assert.equal(nameOf(`${text} Ruiz said no.`, 'Ruiz', 1), 'Ana Ruiz');
});

test('names in all capitals are those of the text', () => {
  const text = 'ANA RUIZ OPENS THE NEW PORT\n\nAna Ruiz opened it.\n\nRUIZ: It is done.';
  assert.equal(nameOf(text, 'RUIZ', 1), 'Ana Ruiz');
});

test('the name is whole: particles, nicknames, bodies of several, first words that look like verbs', () => {
  const cases: [text: string, source: string, name: string][] = [
    ['It rained. Saeed Karimi said the road was safe.', 'Saeed Karimi', 'Saeed Karimi'],
    ['It rained. Aisling Byrne, 44, said the road was safe.', 'Aisling Byrne, 44,', 'Aisling Byrne'],
    ['It rained. Ming Zhao says the road is safe.', 'Ming Zhao', 'Ming Zhao'],
    ['Jan van der Berg said the dyke held.', 'Jan van der Berg', 'Jan van der Berg'],
    ['Joseph ole Tipis said the well was dry.', 'Joseph ole Tipis', 'Joseph ole Tipis'],
    ['They met Omar al-Rashidi. Al-Rashidi blamed the banks.', 'Al-Rashidi', 'Omar al-Rashidi'],
    [
      'Seamen and Dockers’ Union (SDU) president Pavel Renk said no.',
      'Seamen and Dockers’ Union (SDU) president Pavel Renk',
      'Pavel Renk',
    ],
    [
      'The Fisheries and Oceans Ministry said no.',
      'The Fisheries and Oceans Ministry',
      'Fisheries and Oceans Ministry',
    ],
    [
      'The Road, Dock and Haulage Union said no.',
      'The Road, Dock and Haulage Union',
      'Road, Dock and Haulage Union',
    ],
    ['The Lund Teachers Association said no.', 'The Lund Teachers Association', 'Lund Teachers Association'],
    ['Fire and rescue officer Mats Halden said no.', 'Fire and rescue officer Mats Halden', 'Mats Halden'],
    [
      'Senate President Pro Tempore Lito Maglaya said no.',
      'Senate President Pro Tempore Lito Maglaya',
      'Lito Maglaya',
    ],
    ['“No,” said Maren Toll quietly.', 'Maren Toll quietly', 'Maren Toll'],
    ['“No,” said a man who goes by the name “Stubby.”', 'a man who goes by the name “Stubby', 'Stubby'],
  ];
  for (const [text, source, name] of cases) assert.equal(nameOf(text, source), name, text);
  assert.equal(
    nameOf('Rowan “Stubby” Pike slept there. Pike said it was cold.', 'Pike', 1),
    'Rowan “Stubby” Pike',
  );
});

test('two names stay two, and a verb stays a verb', () => {
  assert.equal(
    nameOf('Boeing and Airbus Group said no.', 'Boeing and Airbus Group'),
    'Boeing | Airbus Group',
  );
  assert.equal(nameOf('It rained. Visiting Karimi said no. They met Leo Karimi.', 'Karimi'), 'Leo Karimi');
  assert.equal(
    nameOf('The mayor of Porto, Portugal, said no.', 'The mayor of Porto, Portugal,'),
    'mayor of Porto',
  );
});

test('a name in apposition to a noun of no list is the speaker', () => {
  for (const [source, name, type] of [
    ['A plumber, Nguyen Van Anh,', 'Nguyen Van Anh', 'person'],
    ['The lamplighter, Ilse Brandt,', 'Ilse Brandt', 'person'],
    ['The ferry company, Tidewell,', 'Tidewell', 'organization'],
  ] as const) {
    const speaker = speakerOf(`${source} said no.`, source);
    assert.deepEqual([speaker?.name, speaker?.type], [name, type], source);
  }
  assert.equal(
    speakerOf('A plumber, Nguyen Van Anh, said no.', 'A plumber, Nguyen Van Anh,')?.role,
    'plumber',
  );
});

test('US, WHO and IT in capitals are no pronouns', () => {
  assert.equal(nameOf('US officials said no.', 'US officials'), 'US officials');
  assert.equal(nameOf('US President Dale Worth said no.', 'US President Dale Worth'), 'Dale Worth');
  assert.equal(nameOf('On Monday the WHO said no.', 'the WHO'), 'WHO');
  assert.equal(nameOf('IT workers said no.', 'IT workers'), 'IT workers');
});

test('a first name goes to the full name that the article gives before it, whatever the name', () => {
  assert.equal(nameOf('Deepak Menon has made films for years. Deepak said no.', 'Deepak', 1), 'Deepak Menon');
  assert.equal(nameOf('Ewan Harl and Ewan Pike were out. “No,” said Ewan.', 'Ewan', 2), null);
  assert.equal(
    nameOf('The African Farmers Congress (AFC) met. The AFC said no.', 'The AFC'),
    'African Farmers Congress',
  );
});

test('a title chooses between two of one surname', () => {
  const text = 'Ewan Harl is a doctor. Lorna Harl, the mayor, is his wife. ';
  const wife = 'Ewan Harl is a doctor. Lorna Harl, his wife, runs the mill. ';
  assert.equal(nameOf(`${wife}Mrs. Harl said no.`, 'Mrs. Harl'), 'Lorna Harl');
  assert.equal(nameOf(`${text}Dr. Harl said no.`, 'Dr. Harl'), 'Ewan Harl');
  assert.equal(nameOf(`${text}Mayor Harl said no.`, 'Mayor Harl'), 'Lorna Harl');
});

test('a title of courtesy is no role', () => {
  const roleOf = (before: string) =>
    speakerOf(`${before}Natalie Brenk came. Natalie Brenk said no.`, 'Natalie Brenk')?.role;
  assert.equal(roleOf('We thank Lady Brenk of Tarn. '), null);
  assert.equal(roleOf('The noble Lady Brenk rose. '), null);
  assert.equal(roleOf('First Lady '), 'First Lady');
});

test('a former holder or a deputy is not the holder of an office', () => {
  for (const role of ['Former mayor', 'Deputy mayor', 'Ex-mayor']) {
    const text = `${role} Lorna Harl called it a farce. The mayor said it was sound.`;
    assert.notEqual(nameOf(text, 'The mayor'), 'Lorna Harl', role);
  }
});

test('letters and other words for an office go to who holds it', () => {
  assert.equal(nameOf('Chief Justice Meera Nath heard the plea. “No,” the CJ said.', 'the CJ'), 'Meera Nath');
  assert.equal(
    nameOf('Norland Prime Minister Sota Brenk spoke. The premier said no.', 'The premier'),
    'Sota Brenk',
  );
  assert.equal(
    nameOf('Labour’s Nuala Keane asked. The Galway East TD said no.', 'The Galway East TD'),
    'Nuala Keane',
  );
});

test('the role given is the one written nearest', () => {
  const text =
    'Leo Sand, the mayor, spoke. It rained for a week, and the streets of the town were under water until the pumps came from the north.\n\nNobody slept. Former harbour pilot Leo Sand said no.';
  assert.equal(speakerOf(text, 'Former harbour pilot Leo Sand')?.role, 'Former harbour pilot');
  assert.equal(speakerOf(text, 'Leo Sand, the mayor,')?.role, 'mayor');
});
