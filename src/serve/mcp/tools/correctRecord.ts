import { z } from 'zod';
import { addressOf } from '../../../app/queries/addresses.ts';
import type { Writing } from '../../../app/writing.ts';
import { acts, articleInputSchema } from '../../../data/index.ts';
import { usage } from '../../../errors.ts';
import { validated } from '../../http/validated.ts';
import { authorAsked, authorShape } from '../authorAsked.ts';
import { idIn } from '../idAsked.ts';
import { type Tool, tool } from '../tool.ts';

/** Fields that can be corrected in an article and in a statement, and the fields of a missing statement: its words. */
const OF_ARTICLE = ['title', 'publisher', 'byline', 'publishedAt', 'address'] as const;
const OF_STATEMENT = ['confirm', 'notAStatement', 'speaker', 'act'] as const;
const OF_MISSING = ['content', 'cue', 'speaker', 'act'] as const;

const input = z.strictObject({
  id: z.string().meta({ description: 'of a statement (st_…) or an article (ar_…)' }),
  confirm: z.literal(true).optional(),
  notAStatement: z.literal(true).optional(),
  speaker: z.string().nullable().optional(),
  act: z.enum(acts).optional(),
  content: z.string().optional(),
  cue: z.string().optional(),
  title: z.string().nullable().optional(),
  publisher: z.string().nullable().optional(),
  byline: z.array(z.string()).optional(),
  publishedAt: z.string().nullable().optional(),
  address: z.string().nullable().optional(),
  undo: z.number().optional(),
  ...authorShape,
});
type Input = z.output<typeof input>;

/** The tool that corrects statements and articles; only if the record may be written. */
export function correctRecord(writing: Writing): Tool {
  return tool({
    name: 'correct_record',
    title: 'Correct a statement or an article',
    description:
      'Writes to the record; use it only when the user asks for it. For a statement: it is right (confirm) or is no statement (notAStatement), who says it (null: the article does not say), its act. For an article: title, publisher, byline, publishedAt, address; or, with content in its exact words, a missing statement (cue: the reporting words). undo takes back the correction with this number.',
    input,
    output: z.object({ corrections: z.array(z.int()), address: z.string() }),
    async answer({ at }, given) {
      const { corrections, address } = await corrected(writing, given);
      const numbers = corrections.join(', ');
      return {
        structured: { corrections, address: at(address) },
        text: `correction ${numbers} · ${at(address)}. To take it back: undo ${numbers}.`,
      };
    },
  });
}

async function corrected(
  writing: Writing,
  given: Input,
): Promise<{ readonly corrections: number[]; readonly address: string }> {
  const { id, undo, content } = given;
  const by = authorAsked(given);
  const [statement, article] = [idIn(id, 'st'), idIn(id, 'ar')];
  if (undo !== undefined) {
    fieldsOf(given, ['undo']);
    const address = statement ? addressOf.statement(statement) : addressOf.article(article ?? id);
    return { corrections: [await writing.undo(undo, by)], address };
  }
  if (statement) {
    const said = fieldsOf(given, OF_STATEMENT);
    return {
      corrections: await writing.correct(statement, said, by),
      address: addressOf.statement(statement),
    };
  }
  if (!article) throw usage(`“${id}” is not the id of a statement (st_…) or of an article (ar_…)`);
  if (content === undefined) {
    const said = validated(articleInputSchema, fieldsOf(given, OF_ARTICLE));
    const made = await writing.correctArticle(article, said, by);
    return { corrections: [made], address: addressOf.article(article) };
  }
  const made = await writing.addStatement(article, { ...fieldsOf(given, OF_MISSING), content }, by);
  return { corrections: [made.correction], address: addressOf.statement(made.statement) };
}

/** The given values of these fields. @throws OnrecordError `usage` if none is given, or any other field */
function fieldsOf<Name extends keyof Input>(given: Input, names: readonly Name[]): Pick<Input, Name> {
  const fields = Object.entries(given).filter(
    ([name, value]) => !['id', 'author', 'reason'].includes(name) && value !== undefined,
  );
  const other = fields.find(([name]) => !names.some((one) => one === name));
  if (other)
    throw usage(`${other[0]} does not go with this id or with the other fields: use ${names.join(', ')}`);
  if (fields.length === 0) throw usage(`say what is to be corrected: ${names.join(', ')}`);
  return Object.fromEntries(fields) as Pick<Input, Name>;
}
