import { z } from 'zod';
import { addressOf } from '../../app/queries/addresses.ts';
import type { Passage } from '../../app/queries/passage.ts';
import type { StatementView } from '../../app/queries/statementView.ts';
import {
  articleReferenceSchema,
  type Statement,
  spanSchema,
  speakerSchema,
  statementSchema,
} from '../../data/index.ts';
import { resourceOf } from './articleResource.ts';
import type { Asked } from './tool.ts';

export const addressSchema = z.string().meta({ description: 'the permanent address: cite it' });

const passageSchema = z
  .object({ span: spanSchema, text: z.string() })
  .meta({ description: 'the sentences of the article that the statement stands in' });

/** A statement that is in no record, with its passage. */
export const readSchema = statementSchema.extend({ passage: passageSchema });

/** A statement as an assistant cites it: every span counts in the text of its article. */
export const citedSchema = statementSchema.extend({
  address: addressSchema,
  passage: passageSchema,
  article: articleReferenceSchema.extend({
    address: addressSchema,
    resource: z.string().meta({ description: 'the MCP resource with the text that spans count in' }),
  }),
  speaker: speakerSchema
    .extend({ address: addressSchema.nullable() })
    .nullable()
    .meta({ description: 'null when the article does not tell: never name anybody then' }),
});
export type Cited = z.infer<typeof citedSchema>;

/** A statement with all addresses by which it is cited. */
export function citedOf({ at }: Asked, { article, speaker, address, ...rest }: StatementView): Cited {
  return {
    ...rest,
    address: at(address),
    article: { ...article, address: at(addressOf.article(article.id)), resource: resourceOf(article.id) },
    speaker: speaker && {
      ...speaker,
      address: speaker.person === null ? null : at(addressOf.person(speaker.person)),
    },
  };
}

/** A statement with its passage, as it is told where there is no address. */
export function readOf(statement: Statement, passage: Passage): z.infer<typeof readSchema> {
  return { ...statement, passage };
}
