import { publisherSchema } from '../../data/index.ts';
import { usage } from '../../errors.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';

export const articlesPublisherCommand = peopleCorrection(
  {
    name: 'articles publisher',
    summary: 'rename a publisher in all articles, also in those added later',
    argument: { name: '<name...>', description: 'the publisher as articles show it, and its new name' },
    options: [],
    examples: [['onrecord articles publisher wash-post "The Washington Post"', 'its name from now on']],
  },
  async (record, [from, to, ...more], author) => {
    if (!from || to === undefined || more.length > 0)
      throw usage('give the publisher and the new name, in quotation marks if it has several words');
    const { success, data, error } = publisherSchema.safeParse(to.trim());
    if (!success) throw usage(`the new name: ${error.issues[0]?.message}`);
    const { renamePublisher } = await import('../../app/actions/correctArticle.ts');
    const number = renamePublisher(record, from, data, author);
    return { number, says: `${from} is called ${data}` };
  },
);
