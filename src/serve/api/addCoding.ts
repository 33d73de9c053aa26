import type { OpenAPIHono } from '@hono/zod-openapi';
import { compareCoders } from '../../app/queries/coding/compareCoders.ts';
import { drawSample } from '../../app/queries/coding/drawSample.ts';
import type { Serving } from '../../app/serving.ts';
import { agreementViewSchema, sampleViewSchema } from '../../data/index.ts';
import { addAction } from './addAction.ts';
import { addResource } from './addResource.ts';
import { sampleOf } from './sampleOf.ts';
import { sampleSchema, toCompareSchema } from './schemas.ts';

type Options = {
  readonly wantsToken: boolean;
  /** Registers a method that an address allows. */
  readonly allow: (path: string, method: string) => void;
};

/**
 * Adds random samples and the agreement of coders. Sheets are sent by POST but not stored, so anybody who may read may
 * call it.
 */
export function addCoding(app: OpenAPIHono, serving: Serving, { wantsToken, allow }: Options): void {
  allow(
    addResource(
      app,
      {
        path: '/api/sample',
        operationId: 'drawSample',
        tag: 'coding',
        summary: 'Statements drawn at random, to be coded by people',
        query: sampleSchema,
        schema: sampleViewSchema,
        wantsToken,
      },
      (asked) => drawSample(serving, sampleOf(asked)),
    ),
    'GET',
  );
  allow(
    addAction(
      app,
      {
        path: '/api/agreement',
        operationId: 'compareCoders',
        tag: 'coding',
        summary: 'Compare the sheets that coders filled in, with each other and with the program',
        status: 200,
        wantsToken,
        may: () => true,
        body: toCompareSchema,
        schema: agreementViewSchema,
      },
      (_, { sheets, machine = null }) => compareCoders(sheets, machine),
    ),
    'POST',
  );
}
