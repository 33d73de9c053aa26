import { type ArticleInput, articleInputSchema } from '../../data/index.ts';
import { articleNamed } from '../input/articleNamed.ts';
import { optionError } from '../input/given.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';

type Own = {
  readonly title?: string | false;
  readonly publisher?: string | false;
  readonly writtenBy?: readonly string[] | false;
  readonly date?: string | false;
  readonly address?: string | false;
};

export const articlesCorrectCommand = peopleCorrection<Own>(
  {
    name: 'articles correct',
    summary: 'correct the title, publisher, authors, date or address of an article',
    more:
      'This is a correction: it is stored with its author, time and reason, and applies again when the article is processed again. A new version of the ' +
      'article keeps it where its page says the same as before. The text and the stored bytes never change. Days such as “Tuesday” are resolved again ' +
      'with the new date.',
    argument: { name: '<article>', description: 'its id, or the path or address that it was added from' },
    options: [
      { flags: '--title <words>', description: 'its title' },
      { flags: '--no-title', description: 'it has none' },
      { flags: '--publisher <name>', description: 'who published it' },
      { flags: '--no-publisher', description: 'it is not known who did' },
      { flags: '--written-by <name...>', description: 'its authors, one after another' },
      { flags: '--no-written-by', description: 'no author is named' },
      {
        flags: '--date <date>',
        description: 'when it was published: 2025-03-05, or 2025-03-05T06:30:00+01:00',
      },
      { flags: '--no-date', description: 'it is not known when' },
      { flags: '--address <url>', description: 'the address of its page' },
      { flags: '--no-address', description: 'it has none' },
    ],
    examples: [
      ['onrecord articles correct ar_5f0c… --title "Port shut" --date 2025-03-05', 'a text that was pasted'],
    ],
  },
  async (record, words, author, options) => {
    const article = articleNamed(record, words);
    const { correctArticle } = await import('../../app/actions/correctArticle.ts');
    const number = correctArticle(record, article.id, saidIn(options), author);
    return { number, says: `corrected ${article.id}` };
  },
);

/** @throws OnrecordError usage */
function saidIn({ title, publisher, writtenBy, date, address }: Own): ArticleInput {
  const orNull = (value: string | false | undefined) => (value === false ? null : value);
  const { success, data, error } = articleInputSchema.safeParse({
    title: orNull(title),
    publisher: orNull(publisher),
    byline: writtenBy === false ? [] : writtenBy,
    publishedAt: orNull(date),
    address: orNull(address),
  });
  if (success) return data;
  throw optionError(error);
}
