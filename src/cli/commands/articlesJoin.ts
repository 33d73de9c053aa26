import { usage } from '../../errors.ts';
import { articleNamed } from '../input/articleNamed.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';

export const articlesJoinCommand = peopleCorrection<object>(
  {
    name: 'articles join',
    summary: 'join an article with the same one that was read at another address',
    more:
      'The first article becomes an earlier version of the second. The second is shown in its place, with its own statements. What is read at either ' +
      'address later becomes a new version of both. `onrecord add` reports articles with the same bytes, and the page of an article lists those with ' +
      'most of its text.',
    argument: {
      name: '<articles...>',
      description:
        'the article to join, and the one to show in its place: their ids, or the paths or addresses that they were added from',
    },
    options: [],
    examples: [['onrecord articles join ar_5f0c… ar_91be… --reason "printed page"', 'it can be undone']],
  },
  async (record, words, author) => {
    if (words.length !== 2) throw usage('name two articles: the one to join, and the one that is shown');
    const [article, into] = words.map((word) => articleNamed(record, [word]));
    const { joinArticles } = await import('../../app/actions/joinArticles.ts');
    const number = joinArticles(record, article!.id, into!.id, author);
    return { number, says: `${article!.id} is a version of ${into!.id}` };
  },
);
