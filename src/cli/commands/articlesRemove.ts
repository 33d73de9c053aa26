import { usage } from '../../errors.ts';
import { articleNamed } from '../input/articleNamed.ts';
import { peopleCorrection } from '../input/peopleCorrection.ts';

export const articlesRemoveCommand = peopleCorrection<{ readonly deleteBytes?: true }>(
  {
    name: 'articles remove',
    summary: 'remove an article with all its versions, with a reason',
    more:
      'Its statements are no longer found, and what is read at its address is not added again. The correction records who removed it, when and why, and ' +
      '`onrecord verify` lists it. Without --delete-bytes everything stays in the file, hidden; words that corrections of its statements quote, and ' +
      'earlier backups, remain in any case. After `onrecord undo` the article is there again, or, if its bytes were deleted, can be added again.',
    argument: { name: '<article>', description: 'its id, or the path or address that it was added from' },
    options: [
      {
        flags: '--delete-bytes',
        description: 'delete its text and stored bytes, too; they cannot be brought back',
      },
    ],
    examples: [
      ['onrecord articles remove ar_5f0c… --reason "added by mistake"', 'it can be undone'],
      ['onrecord articles remove ar_5f0c… --delete-bytes --reason "court order of 5 March"', 'for good'],
    ],
  },
  async (record, words, author, { deleteBytes }) => {
    if (author.reason === null) throw usage('say why with --reason: it stays in the record');
    const article = articleNamed(record, words);
    const { removeArticle } = await import('../../app/actions/removeArticle.ts');
    const number = await removeArticle(record, article.id, deleteBytes ? 'deleted' : 'kept', author);
    return { number, says: `removed ${article.id}` };
  },
);
