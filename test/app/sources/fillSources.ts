import type { Article, Statement } from '../../../src/data/index.ts';
import { articleId, makeDocument, withSpeakers } from '../../../src/data/index.ts';
import type { OpenRecord } from '../../../src/record/index.ts';
import { maker, sample, statementOf } from '../../record/sample.ts';

/** Words before and after what somebody said, and who that is: spans are found by the words. */
type Said = readonly [
  source: string,
  content: string,
  name: string | null,
  rest?: Partial<NonNullable<Statement['speaker']>>,
];

/** Adds four invented articles: women, men and others, one whom no name is given for and why, a body, two together, one alone. */
export function fillSources(record: OpenRecord): void {
  const put = (uri: string, text: string, said: readonly Said[], fields: Partial<Article>) => {
    const document = makeDocument(uri, new TextEncoder().encode(text), {
      fetchedAt: '2025-02-03T04:05:06.000Z',
    });
    const base = sample(uri, [['x', 'y']]).article;
    const article: Article = {
      ...base,
      ...fields,
      id: articleId(uri, document.sha256),
      sha256: document.sha256,
      text,
      paragraphs: [{ span: [0, text.length], role: 'body', why: null }],
      segments: [{ text: [0, text.length], bytes: [0, document.bytes.length], from: 'verbatim' }],
    };
    const statements = said.map(([source, content, name, rest]) => {
      const [from, at] = [text.indexOf(source), text.indexOf(content)];
      const spans = {
        source: [[from, from + source.length] as const],
        cue: [],
        content: [[at, at + content.length] as const],
      };
      const made = statementOf(article, spans as never, name ?? '');
      const speakers = (name?.split(' + ') ?? []).map((one) => ({ ...made.speaker!, name: one, ...rest }));
      return withSpeakers(made, speakers);
    });
    record.add(document, article, statements, maker);
  };
  const place = { publisher: 'The Reed Courier', byline: ['Ines Marl', 'Tom Okoro'] };
  put(
    'https://courier.example/politics/harbor',
    'Mrs Ilka Dorn said the quay is shut. A harbor official, who asked not to be named because the talks go on, said nobody had ever asked the men about it. The port will open, Ilka Dorn and Teo Vant said. “Never again,” read a sign. Maria Quist said it is late.',
    [
      ['Mrs Ilka Dorn', 'the quay is shut', 'Ilka Dorn', { role: 'minister' }],
      ['A harbor official', 'nobody had ever asked the men about it', 'harbor official', { via: 'role' }],
      ['Ilka Dorn and Teo Vant', 'The port will open', 'Ilka Dorn + Teo Vant'],
      ['a sign', 'Never again', null],
      ['Maria Quist', 'it is late', 'Maria Quist', { role: 'opera singer' }],
    ],
    { ...place, title: 'Harbor', publishedAt: '2025-01-14' },
  );
  put(
    'https://courier.example/business/ferry',
    'Ilka Dorn said the ferry is slow. She frowned. Teo Vant said his boat is fast.',
    [
      ['Ilka Dorn', 'the ferry is slow', 'Ilka Dorn', { role: 'minister' }],
      ['Teo Vant', 'his boat is fast', 'Teo Vant', { role: 'ferryman' }],
    ],
    { ...place, byline: ['Ines Marl'], title: 'Ferry', publishedAt: '2025-02-01' },
  );
  put(
    'https://mail.example/ships',
    'The Port of Tarn said ships may land.',
    [['The Port of Tarn', 'ships may land', 'Port of Tarn', { type: 'organization' }]],
    { publisher: 'Courier', byline: [], title: 'Ships', publishedAt: null },
  );
  put(
    'https://mail.example/alone/a',
    'Sam Reed said all is well.',
    [['Sam Reed', 'all is well', 'Sam Reed']],
    { publisher: null, byline: [], title: 'Alone', publishedAt: '2025-02-03' },
  );
}
