import {
  type Act,
  type Article,
  articleId,
  type Kind,
  makeDocument,
  makePart,
  type Paragraph,
  type ParagraphRole,
  type Span,
  type Speaker,
  type Statement,
  statementId,
} from '../../src/data/index.ts';

/** An article of these paragraphs, as if read from a plain text file. */
export function articleOf(
  paragraphs: readonly (string | readonly [ParagraphRole, string])[],
  rest: Partial<Article> = {},
): Article {
  const words = paragraphs.map((paragraph) => (typeof paragraph === 'string' ? paragraph : paragraph[1]));
  const text = words.join('\n\n');
  let start = 0;
  const spans: Paragraph[] = paragraphs.map((paragraph, index) => {
    const end = start + words[index]!.length;
    const role = typeof paragraph === 'string' ? 'body' : paragraph[0];
    const made: Paragraph = { span: [start, end], role, why: null };
    start = end + 2;
    return made;
  });
  const document = makeDocument('file:///invented/article.txt', new TextEncoder().encode(text));
  return {
    id: articleId(document.uri, document.sha256),
    uri: document.uri,
    sha256: document.sha256,
    title: 'An invented article',
    byline: ['Mattis Roe'],
    publisher: 'The Lowland Courier',
    publishedAt: '2025-03-11T06:30:00+01:00',
    modifiedAt: null,
    canonicalUrl: null,
    language: 'en',
    charset: 'utf-8',
    text,
    paragraphs: spans,
    segments: [{ text: [0, text.length], bytes: [0, document.bytes.length], from: 'verbatim' }],
    ...rest,
  };
}

type Fields = {
  source?: string;
  cue?: string;
  content: string | readonly string[];
  speaker?: string | null;
  role?: string;
  type?: Speaker['type'];
  act?: Act;
  kind?: Kind;
  negated?: boolean;
  within?: Statement;
  conditions?: readonly string[];
  saidAt?: { text: string; date: string | null };
  confidence?: number;
};

/** A statement of an article, its parts given by their words; all are looked for from the first place of `near` on. */
export function statementOf(article: Article, near: string, fields: Fields): Statement {
  const from = find(article.text, near, 0)[0];
  const at = (words: string): Span => find(article.text, words, from);
  const source = fields.source === undefined ? [] : [at(fields.source)];
  const cue = fields.cue === undefined ? [] : [at(fields.cue)];
  const content = [fields.content].flat().map(at);
  const name = fields.speaker === undefined ? (fields.source ?? null) : fields.speaker;
  const { id, uri, title, publisher, byline, publishedAt, sha256 } = article;
  const speaker = name === null ? null : speakerOf(name, fields, source[0] ?? content[0]!);
  return {
    id: statementId(id, { source, cue, content }),
    article: { id, uri, title, publisher, byline, publishedAt, sha256 },
    kind: fields.kind ?? 'indirect',
    source: makePart(article.text, source),
    cue: makePart(article.text, cue),
    content: makePart(article.text, content)!,
    speaker,
    speakers: speaker ? [speaker] : [],
    act: fields.act ?? 'assert',
    negated: fields.negated ?? false,
    within: fields.within?.id ?? null,
    conditions: (fields.conditions ?? []).map((text) => ({
      connective: text.split(' ')[0]!.toLowerCase(),
      span: at(text),
      text,
    })),
    addressee: null,
    saidAt: fields.saidAt ? { ...fields.saidAt, span: at(fields.saidAt.text) } : null,
    occasion: null,
    confidence: fields.confidence ?? 0.9,
    model: 'by-hand',
  };
}

function speakerOf(name: string, { role, type }: Fields, mention: Span): Speaker {
  return {
    name,
    type: type ?? 'person',
    aliases: [],
    role: role ?? null,
    via: 'name',
    mention,
    person: null,
    onBehalfOf: null,
    confidence: 0.97,
  };
}

function find(text: string, words: string, from: number): Span {
  let start = text.indexOf(words, from);
  while (/\w$/.test(text.slice(0, start)) && start !== -1) start = text.indexOf(words, start + 1);
  if (start === -1) throw new Error(`not in the article after ${from}: ${words}`);
  return [start, start + words.length];
}

/** An interview in the spirit of samples/articles, with statements of every sort, some nested in others. */
export function interview(): { article: Article; statements: Statement[] } {
  const article = articleOf(
    [
      ['heading', '“No talks while a single soldier stands in Tarn”'],
      'The windows of the foreign ministry in Halme are taped against the blast of a war that nobody has declared. Irena Solveig, Velden’s foreign minister, has moved her desk into the corridor. “Glass is a bad colleague,” she says, and does not smile.',
      'It is four months since the army of the Ostran Federation crossed the river and took the town of Tarn. Solveig refuses to meet its president, Radomir Kesk. “As long as a single foreign soldier stands in Tarn, there will be no negotiations,” she said in an interview with the Courier on Sunday. “We do not bargain with a man who is sitting in our kitchen.”',
      'Kesk’s spokeswoman, Dina Marak, told reporters that the army had entered Tarn “at the request of its people” and denied that civilians had been removed. She declined to say how many troops were stationed there.',
      'The town lies on the river. Its bridge was built in 1911 and has been repaired twice since.',
      ['heading', 'A promise and a price'],
      'Solveig is careful with promises, but she made two. Velden would reopen the railway to its northern neighbours by June, she said, and it would pay for the repairs itself. She has not promised that Tarn will be rebuilt.',
      'Opposition leader Piet Aldous said the minister had told him that she feared for her own post. Unless talks begin before the thaw, he warned on Thursday, the army will face a second front.',
      ['quotation', '“We do not bargain.”'],
      'The river is expected to thaw in the last week of March. It did so in the first week of April last year, and not before the middle of that month in the year before.',
      'The marshes begin a mile to the south.',
      'Reportedly, the minister has ordered more tape.',
    ],
    { title: '“No talks while a single soldier stands in Tarn”' },
  );
  const solveig = { speaker: 'Irena Solveig', role: 'foreign minister' } as const;
  const said = statementOf(article, 'Opposition leader', {
    source: 'Opposition leader Piet Aldous',
    cue: 'said',
    content: 'the minister had told him that she feared for her own post',
    speaker: 'Piet Aldous',
    role: 'opposition leader',
    confidence: 0.91,
  });
  const feared = statementOf(article, 'the minister had told', {
    source: 'the minister',
    cue: 'had told',
    content: 'that she feared for her own post',
    ...solveig,
    act: 'express',
    within: said,
    confidence: 0.62,
  });
  const statements = [
    statementOf(article, '“Glass is', {
      source: 'she',
      cue: 'says',
      content: '“Glass is a bad colleague,”',
      ...solveig,
      kind: 'direct',
      confidence: 0.97,
    }),
    statementOf(article, 'Solveig refuses', {
      source: 'Solveig',
      cue: 'refuses',
      content: 'to meet its president, Radomir Kesk',
      ...solveig,
      act: 'refuse',
      confidence: 0.94,
    }),
    statementOf(article, '“As long as', {
      source: 'she',
      cue: 'said',
      content: [
        '“As long as a single foreign soldier stands in Tarn, there will be no negotiations,”',
        '“We do not bargain with a man who is sitting in our kitchen.”',
      ],
      ...solveig,
      act: 'refuse',
      kind: 'direct',
      conditions: ['As long as a single foreign soldier stands in Tarn'],
      saidAt: { text: 'on Sunday', date: '2025-03-09' },
      confidence: 0.95,
    }),
    statementOf(article, 'Kesk’s spokeswoman', {
      source: 'Kesk’s spokeswoman, Dina Marak,',
      cue: 'told',
      content: 'that the army had entered Tarn “at the request of its people”',
      speaker: 'Dina Marak',
      role: 'spokeswoman',
      kind: 'mixed',
      confidence: 0.93,
    }),
    statementOf(article, 'Kesk’s spokeswoman', {
      source: 'Kesk’s spokeswoman, Dina Marak,',
      cue: 'denied',
      content: 'that civilians had been removed',
      speaker: 'Dina Marak',
      role: 'spokeswoman',
      act: 'deny',
      confidence: 0.96,
    }),
    statementOf(article, 'She declined', {
      source: 'She',
      cue: 'declined',
      content: 'to say how many troops were stationed there',
      speaker: 'Dina Marak',
      role: 'spokeswoman',
      act: 'refuse',
      confidence: 0.92,
    }),
    statementOf(article, 'Velden would', {
      source: 'she',
      cue: 'said',
      content: [
        'Velden would reopen the railway to its northern neighbours by June',
        'and it would pay for the repairs itself',
      ],
      ...solveig,
      act: 'promise',
      confidence: 0.88,
    }),
    statementOf(article, 'She has not promised', {
      source: 'She',
      cue: 'has not promised',
      content: 'that Tarn will be rebuilt',
      ...solveig,
      act: 'promise',
      negated: true,
      confidence: 0.9,
    }),
    said,
    feared,
    statementOf(article, 'Unless talks', {
      source: 'he',
      cue: 'warned',
      content: ['Unless talks begin before the thaw', 'the army will face a second front'],
      speaker: 'Piet Aldous',
      role: 'opposition leader',
      act: 'predict',
      conditions: ['Unless talks begin before the thaw'],
      saidAt: { text: 'on Thursday', date: '2025-03-06' },
      confidence: 0.9,
    }),
    statementOf(article, '“We do not bargain.”', {
      content: '“We do not bargain.”',
      ...solveig,
      act: 'refuse',
      kind: 'direct',
      confidence: 0.71,
    }),
    statementOf(article, 'Reportedly', {
      cue: 'Reportedly',
      content: 'the minister has ordered more tape',
      speaker: null,
      confidence: 0.83,
    }),
  ];
  return { article, statements };
}
