import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { OpenRecord } from '../record/index.ts';
import { addressOf } from './answers/addresses.ts';
import { correctBy, type Form, undoBy } from './corrections.ts';
import { refusal } from './refusal.ts';

/** Adds what the forms of a statement's page send: a correction, and its undoing. */
export function addCorrections(
  app: OpenAPIHono,
  {
    open,
    program,
    may,
  }: {
    readonly open: () => OpenRecord;
    readonly program: string;
    readonly may: (request: Request) => boolean;
  },
): void {
  const change = async (context: Context, make: (record: OpenRecord, form: Form) => string) => {
    const refused = refusal(context.req.raw, may, 'correcting wants a token of its own');
    if (refused) return context.json(refused, 403);
    const form = Object.fromEntries(
      Object.entries(await context.req.parseBody()).map(([name, value]) => [name, String(value)]),
    );
    using record = open();
    return context.redirect(make(record, form), 303);
  };
  app.post('/statements/:id/correct', (context) =>
    change(context, (record, form) => {
      const id = context.req.param('id');
      correctBy(record, id, form, program);
      return addressOf.statement(id);
    }),
  );
  app.post('/corrections/:number{[0-9]+}/undo', (context) =>
    change(context, (record, form) => {
      const number = context.req.param('number');
      undoBy(record, number, form, program);
      const made = [...record.corrections()].find((one) => one.number === Number(number));
      return made?.statement ? addressOf.statement(made.statement) : '/';
    }),
  );
}
