import { z } from 'zod';
import { addressOf } from '../../app/queries/addresses.ts';
import {
  articleReferenceSchema,
  type PersonReference,
  type PositionChangeView,
  personReferenceSchema,
  positionChangeSchema,
  type Speaker,
  type StatementView,
  speakerSchema,
  statementViewSchema,
} from '../../data/index.ts';
import { resourceOf } from './articleResource.ts';
import type { Asked } from './tool.ts';

export const addressSchema = z.string().meta({ description: 'the permanent address: cite it' });

const citedSpeakerSchema = speakerSchema.extend({ address: addressSchema.nullable() });

/** A statement as an assistant cites it: all offsets are in the text of its article. */
export const citedSchema = statementViewSchema.extend({
  address: addressSchema,
  article: articleReferenceSchema.extend({
    address: addressSchema,
    resource: z.string().meta({ description: 'the MCP resource with the text that spans count in' }),
  }),
  speaker: citedSpeakerSchema
    .nullable()
    .meta({ description: 'null when the article does not say: never name anybody then' }),
  speakers: z.array(citedSpeakerSchema),
});
export type Cited = z.infer<typeof citedSchema>;

/** A statement with all addresses by which it is cited, and any other fields. */
export function citedOf<T extends StatementView>({ at }: Asked, statement: T): T & Cited {
  const { article, speaker, speakers, address } = statement;
  const cited = (one: Speaker) => ({
    ...one,
    address: one.person === null ? null : at(addressOf.person(one.person)),
  });
  return {
    ...statement,
    address: at(address),
    article: { ...article, address: at(addressOf.article(article.id)), resource: resourceOf(article.id) },
    speaker: speaker && cited(speaker),
    speakers: speakers.map(cited),
  };
}

/** A person as an assistant cites one. */
export const citedPersonSchema = personReferenceSchema.extend({ address: addressSchema });

/** A position change as an assistant cites it. */
export const citedChangeSchema = positionChangeSchema.extend({
  person: citedPersonSchema,
  earlier: citedSchema,
  later: citedSchema,
});

/** A person with an absolute address. */
export function citedPerson<T extends PersonReference>({ at }: Asked, person: T): T {
  return { ...person, address: at(person.address) };
}

/** A position change with all addresses by which it is cited. */
export function citedChange(asked: Asked, change: PositionChangeView): z.infer<typeof citedChangeSchema> {
  return {
    ...change,
    person: citedPerson(asked, change.person),
    earlier: citedOf(asked, change.earlier),
    later: citedOf(asked, change.later),
  };
}
