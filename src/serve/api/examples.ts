/** A refusal and, two months later, its contradiction: what a record of two invented articles would return. */
const PERSON = 'pe_543fbe57a3094c05402f';
const SAYS = {
  type: 'person',
  name: 'Ana Ruiz',
  aliases: ['harbor minister'],
  role: 'harbor minister',
  via: 'name',
  person: PERSON,
  onBehalfOf: null,
  confidence: 0.98,
};
const PLAIN = {
  kind: 'indirect',
  act: 'predict',
  negated: false,
  within: null,
  conditions: [],
  addressee: null,
  occasion: null,
  model: 'small-4',
};
const PUBLISHED = { publisher: 'The Reed Courier', byline: ['Ines Marl'] };

const EARLIER_ARTICLE = {
  ...PUBLISHED,
  id: 'ar_c1906ccb8e6ab8eef3dc',
  uri: 'https://courier.example/harbor',
  title: 'Harbor stays shut',
  publishedAt: '2025-01-14',
  sha256: 'ff301390514d4bfc47a5fa33dbd1ff67e937a0ef0a2233ad5b9f18e43f65609b',
};
const EARLIER = {
  ...PLAIN,
  id: 'st_65bd12742641c0c3008e',
  article: EARLIER_ARTICLE,
  source: { text: 'harbor minister Ana Ruiz', spans: [[61, 85]] },
  cue: { text: 'said', spans: [[86, 90]] },
  content: { text: 'The port of Tarn will not open this year', spans: [[19, 59]] },
  ...saidBy({ ...SAYS, mention: [77, 85] }),
  saidAt: { text: 'on Monday', span: [91, 100], date: '2025-01-13' },
  confidence: 0.95,
  address: '/statements/st_65bd12742641c0c3008e',
  passage: {
    span: [19, 101],
    text: 'The port of Tarn will not open this year, harbor minister Ana Ruiz said on Monday.',
  },
};
const LATER = {
  ...PLAIN,
  id: 'st_ee4a9a0a52339fc76706',
  article: {
    ...PUBLISHED,
    id: 'ar_0cf531f6d35fde767ac2',
    uri: 'https://courier.example/port-opens',
    title: 'Port opens',
    publishedAt: '2025-03-20',
    sha256: 'efc0533e2589590035c3368fdf68eb65fbfb10311aedf691f1749d4069c820a2',
  },
  source: { text: 'harbor minister Ana Ruiz', spans: [[50, 74]] },
  cue: { text: 'said', spans: [[75, 79]] },
  content: { text: 'The port of Tarn will open this year', spans: [[12, 48]] },
  ...saidBy({ ...SAYS, mention: [66, 74] }),
  saidAt: { text: 'on Thursday', span: [80, 91], date: '2025-03-20' },
  confidence: 0.92,
  address: '/statements/st_ee4a9a0a52339fc76706',
  passage: {
    span: [12, 92],
    text: 'The port of Tarn will open this year, harbor minister Ana Ruiz said on Thursday.',
  },
};

/** The lines of a citation of the earlier statement, except the one about the article. */
const CITED = [
  'Ana Ruiz, harbor minister, predicted (paraphrased; reporting words: “said”): The port of Tarn will not open this year',
  'Said on Monday, 13 January 2025',
  `Passage: ${EARLIER.passage.text}`,
  'Speaker by name, 98%; statement 95%',
  `Record: ${EARLIER.id}, document SHA-256 ff301390514d`,
];
const CSL = {
  id: EARLIER.id,
  type: 'article-newspaper',
  title: EARLIER_ARTICLE.title,
  author: [{ literal: 'Ines Marl' }],
  'container-title': 'The Reed Courier',
  issued: { 'date-parts': [[2025, 1, 14]] },
  URL: EARLIER_ARTICLE.uri,
  note: CITED.join('\n'),
};
const CITATION = {
  id: EARLIER.id,
  text: CITED.toSpliced(
    1,
    0,
    `Ines Marl: “Harbor stays shut”. The Reed Courier, 14 January 2025. ${EARLIER_ARTICLE.uri}`,
  ).join('\n'),
  csl: CSL,
  ris: [
    'TY  - NEWS',
    'TI  - Harbor stays shut',
    'AU  - Ines Marl',
    'T2  - The Reed Courier',
    'PY  - 2025',
    'DA  - 2025/01/14/',
    `UR  - ${EARLIER_ARTICLE.uri}`,
    `AN  - ${EARLIER.id}`,
    ...CITED.map((line) => `N1  - ${line}`),
    'ER  - \r\n',
  ].join('\r\n'),
};

const REPLY = {
  ...PLAIN,
  kind: 'direct',
  act: 'accuse',
  id: 'st_0c6d1f5be2a94e7b83d1',
  article: {
    ...PUBLISHED,
    id: 'ar_7e21c0b94d5fa3860e12',
    uri: 'https://courier.example/dockers',
    title: 'Dockers are angry',
    publishedAt: '2025-01-15',
    sha256: '2b1d6c9e0f4a37586d92b1c4e8f0a3d75c6e9b21f4087a5d3c1e6b9f20d4a817',
  },
  source: { text: 'dockers’ leader Leo Sand', spans: [[73, 97]] },
  cue: { text: 'said', spans: [[98, 102]] },
  content: { text: '“Ruiz’s refusal to open the port of Tarn starves us,”', spans: [[19, 72]] },
  ...saidBy({
    ...SAYS,
    name: 'Leo Sand',
    aliases: [],
    role: 'dockers’ leader',
    mention: [89, 97],
    person: 'pe_2f7d90a1c35be8460d27',
  }),
  saidAt: { text: 'on Wednesday', span: [103, 115], date: '2025-01-15' },
  confidence: 0.94,
  address: '/statements/st_0c6d1f5be2a94e7b83d1',
  passage: {
    span: [19, 116],
    text: '“Ruiz’s refusal to open the port of Tarn starves us,” dockers’ leader Leo Sand said on Wednesday.',
  },
};

const LIKE = {
  id: 'ar_0d5b7e90d2c4f1836a0e',
  address: '/articles/ar_0d5b7e90d2c4f1836a0e',
  uri: 'https://courier.example/print/harbor',
  title: EARLIER_ARTICLE.title,
  publisher: PUBLISHED.publisher,
  publishedAt: EARLIER_ARTICLE.publishedAt,
  why: 'bytes',
};
const ARTICLE = {
  article: {
    ...EARLIER_ARTICLE,
    modifiedAt: null,
    canonicalUrl: null,
    language: 'en',
    charset: 'utf-8',
    text: `Harbor stays shut\n\n${EARLIER.passage.text}`,
    paragraphs: [
      { span: [0, 17], role: 'heading', why: 'headline: h1' },
      { span: [19, 101], role: 'body', why: null },
    ],
    address: '/articles/ar_c1906ccb8e6ab8eef3dc',
  },
  statements: [EARLIER],
  versions: [
    {
      id: 'ar_c1906ccb8e6ab8eef3dc',
      address: '/articles/ar_c1906ccb8e6ab8eef3dc',
      uri: EARLIER_ARTICLE.uri,
      title: EARLIER_ARTICLE.title,
      fetchedAt: '2025-01-14T18:00:00.000Z',
      publishedAt: EARLIER_ARTICLE.publishedAt,
      modifiedAt: null,
      sha256: EARLIER_ARTICLE.sha256,
      statements: 1,
    },
  ],
  alike: [LIKE],
};
const LISTED = {
  ...EARLIER_ARTICLE,
  address: ARTICLE.article.address,
  fetchedAt: '2025-01-14T18:00:00.000Z',
  addedAt: '2025-01-14T18:00:02.000Z',
  statements: 1,
};
const COURIER = { publisher: 'The Reed Courier', articles: 2, statements: 2, latest: '2025-03-20' };
const ROLE = {
  title: 'harbor minister',
  organization: null,
  area: null,
  party: null,
  from: '2025-01-14',
  to: '2025-03-20',
};
const WHO = {
  id: PERSON,
  name: 'Ana Ruiz',
  aliases: [],
  gender: null,
  born: null,
  died: null,
  roles: [ROLE],
  identifiers: {},
  address: `/people/${PERSON}`,
};
const LISTED_PERSON = { ...WHO, statements: 4 };
const POSITION = { subject: ['port', 'tarn', 'open'], count: 2, statements: [EARLIER, LATER] };
const MINISTER = { id: WHO.id, name: WHO.name, address: WHO.address };
const CHANGE = {
  person: MINISTER,
  earlier: EARLIER,
  later: LATER,
  kind: 'stance',
  reason: 'no → yes',
  certainty: 0.89,
  explanation: [
    { feature: 'odd flips', weight: 2.31 },
    { feature: 'share', weight: 1.74 },
    { feature: 'other times', weight: -0.42 },
  ],
};
/** Another paper that reprinted the dockers' reply, with one word changed. */
const REPRINT = {
  ...REPLY,
  id: 'st_5b7e90d2c4f1836a0e9d',
  article: {
    ...REPLY.article,
    id: 'ar_90d2c4f1836a0e9d5b7e',
    uri: 'https://herald.example/dockers',
    publisher: 'The Fen Herald',
    publishedAt: '2025-01-16',
  },
  content: { ...REPLY.content, text: '“Ruiz’s refusal to open the port of Tarn ruins us,”' },
  address: '/statements/st_5b7e90d2c4f1836a0e9d',
};
const DUPLICATES = {
  statements: [REPLY, REPRINT],
  versions: [],
  quoted: [
    {
      id: REPRINT.id,
      words: [
        { text: 'Ruiz’s refusal to open the port of Tarn', in: 'both' },
        { text: 'starves', in: 'first' },
        { text: 'ruins', in: 'this' },
        { text: 'us', in: 'both' },
      ],
    },
  ],
};
const NAMED = { person: MINISTER, statements: 3, addressed: 1 };
const ANSWER = { person: MINISTER, answered: EARLIER, statement: REPLY, certainty: 0.61 };

/** A span with its context, as corrections store it. */
function placeAt([start = 0, end = 0]: readonly number[]) {
  const { text } = ARTICLE.article;
  return [
    {
      span: [start, end],
      words: text.slice(start, end),
      before: text.slice(Math.max(0, start - 40), start),
      after: text.slice(end, end + 40),
    },
  ];
}
const { address: _, passage: __, ...MACHINE } = EARLIER;
const CORRECTION = {
  number: 1,
  what: 'act',
  value: 'refuse',
  statement: EARLIER.id,
  person: null,
  uri: EARLIER_ARTICLE.uri,
  before: {
    statement: MACHINE,
    cue: placeAt(EARLIER.cue.spans[0]!),
    content: placeAt(EARLIER.content.spans[0]!),
    mention: placeAt(EARLIER.speaker.mention),
  },
  undoes: null,
  undone: false,
  applied: true,
  author: 'Ida Marsh',
  reason: 'it is a refusal',
  removed: false,
  madeAt: '2025-01-15T09:30:00.000Z',
  program: '0.1.0',
};

const CHECKED = {
  ...EARLIER,
  verdict: 'said-differently',
  reasons: ['paraphrase'],
  speakerFits: 'same',
  antecedent: null,
  match: EARLIER.content,
  leftOut: { before: '', after: '' },
  differences: null,
  derivation: { holds: true, sha256: EARLIER_ARTICLE.sha256 },
  earlierVersion: false,
  corrections: [],
};
const CHECK = {
  words: EARLIER.content.text,
  speaker: 'Ana Ruiz',
  verdict: 'said-differently',
  statements: [CHECKED],
  more: 0,
};
const DRAFT = `“${EARLIER.content.text},” Ana Ruiz said.`;
const QUOTATION = {
  uri: '-',
  text: `“${EARLIER.content.text},”`,
  spans: [[0, 43]],
  line: 1,
  speaker: { name: 'Ana Ruiz', via: 'name', confidence: 0.98 },
};
const QUOTATION_CHECK = { ...CHECK, words: QUOTATION.text, quotation: QUOTATION };
const IN_JANUARY = { period: '2025-01', statements: 1, address: '/search?since=2025-01&until=2025-01' };
const COUNTED_BY_MONTH = { periods: [IN_JANUARY] };
const REFUSALS = {
  value: 'refuse',
  name: 'refuse',
  statements: 1,
  address: '/search?act=refuse',
  ...COUNTED_BY_MONTH,
};
const SAMPLE = {
  population: 2,
  seed: '1',
  rows: [
    {
      statement: EARLIER,
      address: EARLIER_ARTICLE.uri,
      before: 'Harbor stays shut',
      stratum: 'refuse',
      weight: 1,
    },
  ],
};
function sheetOf(judged: string): string {
  return `id,is_statement,right_speaker,right_act\n${EARLIER.id},${judged},,\n${LATER.id},yes,,\n`;
}
const AGREED = { share: 0.5, low: 0.095, high: 0.905 };
const NOT_CODED = { alpha: null, units: 0, values: 0, agreed: 0, agreement: null };
const AGREEMENT = {
  coders: ['ada.csv', 'leo.csv'],
  rows: 2,
  shown: false,
  reliability: [
    { column: 'is_statement', alpha: 0, units: 2, values: 4, agreed: 1, agreement: AGREED },
    { column: 'right_speaker', ...NOT_CODED },
    { column: 'right_act', ...NOT_CODED },
  ],
  precision: [],
  findings: [],
};
const REVIEWED = { by: 'Ida Marsh', at: '2025-01-15T09:30:00.000Z' };

const ALERT = {
  id: 'al_3c1d5be2a94e7b83d10c',
  name: 'The harbor minister refuses',
  asked: { speaker: 'Ana Ruiz', act: 'refuse' },
  deliversTo: 'feed',
  addedAt: '2025-01-10T08:00:00.000Z',
  events: 1,
  undelivered: 0,
  error: null,
  address: '/alerts/al_3c1d5be2a94e7b83d10c',
};
const EVENT = {
  id: 'ev_90d2c4f1836a0e9d5b7e',
  what: 'statement',
  title: `Ana Ruiz: ${EARLIER.content.text}`,
  passage: EARLIER.passage.text,
  earlier: null,
  words: [],
  address: EARLIER.address,
  uri: EARLIER_ARTICLE.uri,
  publisher: EARLIER_ARTICLE.publisher,
  publishedAt: EARLIER_ARTICLE.publishedAt,
  speaker: 'Ana Ruiz',
  confidence: 0.95,
  speakerConfidence: 0.98,
  unsure: false,
  madeAt: '2025-01-14T18:10:00.000Z',
};
const FEED = {
  address: 'https://courier.example/rss',
  kind: 'feed',
  title: 'The Reed Courier',
  state: 'active',
  succeededAt: '2025-03-20T09:30:00.000Z',
  failures: 0,
  error: null,
  nextAt: '2025-03-20T09:40:00.000Z',
  articles: 52,
  articlesADay: 7.4,
  waiting: 0,
  failed: 1,
};

const SHARE = { share: 0.5, low: 0.0945, high: 0.9055 };
const NONE_COUNTED = {
  statements: 0,
  words: 0,
  articles: 0,
  speakers: 0,
  share: { share: 0, low: 0, high: 0.6576 },
  address: null,
};
const COUNTED = {
  statements: 2,
  words: 17,
  articles: 2,
  speakers: 2,
  share: { share: 1, low: 0.3424, high: 1 },
};
const GENDERS_COUNTED = {
  female: {
    ...COUNTED,
    statements: 1,
    words: 9,
    articles: 1,
    speakers: 1,
    share: SHARE,
    address: '/search?gender=female',
  },
  male: NONE_COUNTED,
  other: NONE_COUNTED,
  unknown: {
    ...COUNTED,
    statements: 1,
    words: 8,
    articles: 1,
    speakers: 1,
    share: SHARE,
    address: '/search?gender=unknown',
  },
};
const ARTICLE_SOURCES = {
  address: '/articles/ar_c1906ccb8e6ab8eef3dc',
  publishedAt: '2025-01-14',
  single: true,
  first: 'Ana Ruiz',
  last: 'Ana Ruiz',
  longest: {
    name: 'Ana Ruiz',
    words: 9,
    address: `/search?article=ar_c1906ccb8e6ab8eef3dc&person=${PERSON}`,
  },
  shares: [
    {
      name: 'Ana Ruiz',
      kind: 'person',
      statements: 1,
      words: 9,
      share: 1,
      address: `/search?article=ar_c1906ccb8e6ab8eef3dc&person=${PERSON}`,
    },
  ],
};
const SOURCE_ROW = {
  value: 'Ana Ruiz',
  name: 'Ana Ruiz',
  count: { ...COUNTED, address: `/search?person=${PERSON}` },
  genders: GENDERS_COUNTED,
};
const SOURCES = {
  total: { ...COUNTED, address: '/search' },
  uncounted: 0,
  genders: GENDERS_COUNTED,
  kinds: [{ value: 'person', count: { ...COUNTED, address: '/search?sourceKind=person' } }],
  roleClasses: [
    {
      value: 'politician',
      count: { ...COUNTED, address: '/search?roleClass=politician' },
      roles: [
        {
          role: 'harbor minister',
          statements: 2,
          address: '/search?roleClass=politician&role=harbor+minister',
        },
      ],
    },
  ],
  unnamed: { withReason: NONE_COUNTED, without: NONE_COUNTED, reasons: [] },
  single: { ...COUNTED, address: '/search' },
  columns: [],
  by: 'person',
  rows: [SOURCE_ROW],
  rowsInAll: 1,
};

/** An example for each schema of the OpenAPI document, by name. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  Answer: ANSWER,
  AnswersOfPerson: { named: [NAMED], answers: [ANSWER], next: null, total: 1 },
  Article: ARTICLE.article,
  ArticleAnswer: ARTICLE,
  Speaker: { ...SAYS, mention: [77, 85] },
  Condition: { connective: 'if', span: [28, 49], text: 'if the strike is over' },
  Articles: { articles: [LISTED], next: null, total: 1 },
  ListedArticle: LISTED,
  Publisher: COURIER,
  Publishers: { publishers: [COURIER], next: null, total: 1 },
  Adding: {
    state: 'done',
    says: 'added',
    article: ARTICLE.article.address,
    address: '/api/adding/4b0c2f0e-6b7e-4a52-9a3d-5f4f0c1d2e3f',
  },
  Citation: CITATION,
  Csl: CSL,
  CheckedStatement: CHECKED,
  WordCheck: CHECK,
  WordChecks: { checks: [CHECK] },
  ToCheck: { checks: [{ words: CHECK.words, speaker: CHECK.speaker }] },
  DraftQuotation: QUOTATION,
  QuotationCheck: QUOTATION_CHECK,
  DraftCheck: { checks: [QUOTATION_CHECK], findings: [], next: null },
  ToCheckDraft: { text: DRAFT },
  PeriodCount: IN_JANUARY,
  TimelineSeries: REFUSALS,
  Timeline: {
    ...COUNTED_BY_MONTH,
    by: 'act',
    per: 'month',
    total: 2,
    undated: 1,
    series: [REFUSALS],
    more: 1,
  },
  Sample: SAMPLE,
  ToCompare: {
    sheets: [
      { name: 'ada.csv', text: sheetOf('yes') },
      { name: 'leo.csv', text: sheetOf('no') },
    ],
  },
  Agreement: AGREEMENT,
  StatementCheck: REVIEWED,
  Review: {
    statements: [EARLIER],
    next: null,
    below: 0.7,
    waiting: 1,
    done: 1,
    by: [{ author: REVIEWED.by, statements: 1 }],
  },
  Correction: CORRECTION,
  Corrections: { corrections: [CORRECTION], next: null, total: 1 },
  Date: '2025-03-20',
  Alert: ALERT,
  AlertAsked: ALERT.asked,
  Alerts: { alerts: [ALERT], next: null, total: 1 },
  AlertMade: { id: ALERT.id },
  ToAlert: { name: ALERT.name, ...ALERT.asked },
  ToRemove: {},
  Event: EVENT,
  Events: { events: [EVENT], next: null, total: 1 },
  Feed: FEED,
  Feeds: { feeds: [FEED], next: null, total: 1 },
  DuplicateGroup: DUPLICATES,
  DuplicateGroups: { copies: [DUPLICATES], next: null, total: 1 },
  Document: {
    uri: EARLIER_ARTICLE.uri,
    sha256: EARLIER_ARTICLE.sha256,
    wrapping: null,
    fetchedAt: ARTICLE.versions[0]!.fetchedAt,
    contentType: 'text/html; charset=utf-8',
    size: 1204,
    address: `/documents/${EARLIER_ARTICLE.sha256}`,
  },
  ToAdd: { text: ARTICLE.article.text },
  ToCorrectPerson: {
    mergeInto: 'pe_2f7d90a1c35be8460d27',
    author: 'Ida Marsh',
    reason: 'both are the mayor of Reed',
  },
  ToCorrect: { act: 'refuse', author: 'Ida Marsh', reason: 'it is a refusal' },
  ToCorrectArticle: { title: 'Harbor stays shut', publishedAt: '2025-01-14', author: 'Ida Marsh' },
  ToAddStatement: {
    content: 'nobody had asked the dockers',
    cue: 'said',
    speaker: 'Leo Sand',
    act: 'assert',
    author: 'Ida Marsh',
  },
  ToRemoveArticle: { author: 'Ida Marsh', reason: 'added by mistake', bytes: 'kept' },
  ToJoinArticle: { into: 'ar_c1906ccb8e6ab8eef3dc', author: 'Ida Marsh', reason: 'the page for printing' },
  LikeVersion: LIKE,
  ToRenamePublisher: { from: 'reed-courier', to: 'The Reed Courier', author: 'Ida Marsh' },
  ToUndo: { author: 'Ida Marsh' },
  Turn: { label: [0, 5], name: [0, 4], content: [[6, 50]], kind: 'speaker', at: '00:12:03.500' },
  TurnPart: {
    id: 'st_5f0c8d1e2a3b4c5d6e7f.1',
    text: 'The port opens in May if the strike is over.',
    span: [5, 49],
    act: 'predict',
    conditions: [{ connective: 'if', span: [28, 49], text: 'if the strike is over' }],
  },
  Named: NAMED,
  Marked: { text: 'on Monday', span: [91, 100] },
  Page: { statements: [EARLIER, LATER], next: null, total: 2 },
  Place: { page: 2, box: [72, 96.5, 301.2, 109.5] },
  Paragraph: ARTICLE.article.paragraphs[0],
  Part: EARLIER.content,
  People: { people: [LISTED_PERSON], next: null, total: 1 },
  ListedPerson: LISTED_PERSON,
  PersonReference: MINISTER,
  PersonAnswer: WHO,
  Position: POSITION,
  Change: CHANGE,
  FeatureWeight: CHANGE.explanation[0],
  Changes: { changes: [CHANGE], next: null, total: 1 },
  Positions: { positions: [POSITION], next: null, total: 1 },
  Problem: { error: { code: 'not-found', message: 'nothing has this id' } },
  Role: ROLE,
  Share: SHARE,
  SourceCount: SOURCES.total,
  GenderCounts: GENDERS_COUNTED,
  SourcesOfArticle: ARTICLE_SOURCES,
  SourceRow: SOURCE_ROW,
  SourcesView: SOURCES,
  Span: [19, 59],
  Statement: MACHINE,
  StatementAnswer: {
    statement: EARLIER,
    context: EARLIER.passage,
    elsewhere: [],
    position: [LATER],
    earlier: 0,
  },
  Found: EARLIER,
  Version: ARTICLE.versions[0],
  Verified: {
    id: EARLIER.id,
    holds: true,
    sha256: EARLIER_ARTICLE.sha256,
    spans: Object.entries({ source: EARLIER.source, cue: EARLIER.cue, content: EARLIER.content }).map(
      ([role, { text, spans }]) => ({
        role,
        span: spans[0],
        text,
        bytes: spans.map(([start = 0, end = 0]) => [start + 700, end + 700]),
        holds: true,
      }),
    ),
  },
};

/** Ids that match the examples. */
export const IDS = {
  statement: EARLIER.id,
  article: EARLIER_ARTICLE.id,
  person: PERSON,
  document: EARLIER_ARTICLE.sha256,
  alert: ALERT.id,
  adding: '4b0c2f0e-6b7e-4a52-9a3d-5f4f0c1d2e3f',
};

/** The fields for a statement with one speaker. */
function saidBy<T>(speaker: T): { speaker: T; speakers: T[] } {
  return { speaker, speakers: [speaker] };
}
