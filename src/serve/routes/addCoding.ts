import type { OpenAPIHono } from '@hono/zod-openapi';
import { codingInstructions, codingSheet, machineSheet } from '../../app/formats.ts';
import { compareCoders } from '../../app/queries/coding/compareCoders.ts';
import { drawSample } from '../../app/queries/coding/drawSample.ts';
import type { CodingFile } from '../../app/queries/coding/readCoding.ts';
import type { Serving } from '../../app/serving.ts';
import { OnrecordError, usage } from '../../errors.ts';
import { sampleOf } from '../api/sampleOf.ts';
import { sampleSchema } from '../api/schemas.ts';
import { bodyOf } from '../http/bodyOf.ts';
import { forbidden } from '../http/forbidden.ts';
import { validatedQuery } from '../http/validated.ts';
import { agreementPage } from '../pages/agreementPage.ts';
import { type SamplePageAsked, samplePage } from '../pages/samplePage.ts';

/** The files of a sample: the kind of each, without the rest of its query. */
const FILES = {
  '/sample.csv': { name: 'sheet.csv', type: 'text/csv; charset=utf-8' },
  '/sample.machine.csv': { name: 'sheet.machine.csv', type: 'text/csv; charset=utf-8' },
  '/sample.instructions.txt': { name: 'sheet.instructions.txt', type: 'text/plain; charset=utf-8' },
} as const;

/** Adds the page that draws a sample, its files, and the page that compares coders' sheets. Sheets are not stored. */
export function addCoding(app: OpenAPIHono, serving: Serving): void {
  const draw = (asked: SamplePageAsked) => drawSample(serving, sampleOf(asked));
  app.get('/sample', async (context) => {
    const asked = sampleAsked(context.req.query());
    return context.html(samplePage(asked, await draw(asked)));
  });
  app.get('/sample.json', async (context) => context.json(await draw(sampleAsked(context.req.query()))));
  for (const [path, { name, type }] of Object.entries(FILES))
    app.get(path, async (context) => {
      const { bom, ...query } = context.req.query();
      const asked = sampleAsked(query);
      const shown = asked.hide !== 'true';
      const text = {
        '/sample.csv': async () => codingSheet((await draw(asked)).rows, { shown, bom: bom === 'true' }),
        '/sample.machine.csv': async () => machineSheet((await draw(asked)).rows),
        '/sample.instructions.txt': () => codingInstructions({ shown }),
      }[path as keyof typeof FILES];
      return context.body(await text(), 200, {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
      });
    });
  app.get('/agreement', (context) => context.html(agreementPage(null)));
  app.post('/agreement', async (context) => {
    const refused = forbidden(context.req.raw, () => true, '');
    if (refused) return context.json(refused, 403);
    const body = await bodyOf(context);
    try {
      const sheets = await filesIn(body, ['first', 'second', 'third']);
      const [machine = null] = await filesIn(body, ['machine']);
      return context.html(agreementPage(await compareCoders(sheets, machine)));
    } catch (error) {
      if (!(error instanceof OnrecordError) || error.code !== 'usage') throw error;
      return context.html(agreementPage(null, error.message), 400);
    }
  });
}

/**
 * The files chosen in these fields. Two files of the same name get the names of their fields.
 * @throws OnrecordError `usage`
 */
async function filesIn(
  body: Readonly<Record<string, string | File>>,
  fields: readonly string[],
): Promise<CodingFile[]> {
  const files: CodingFile[] = [];
  for (const field of fields) {
    const file = body[field];
    if (file === undefined || file === '') continue;
    if (typeof file === 'string') throw usage(`${field}: choose a file`);
    if (file.size === 0 && file.name === '') continue;
    const taken = files.some(({ name }) => name === file.name);
    files.push({ name: taken ? `${field} ${file.name}` : file.name, text: await file.text() });
  }
  return files;
}

/** The parameters in an address; empty fields of a form are ignored. @throws OnrecordError `usage` */
function sampleAsked({ hide, ...query }: Readonly<Record<string, string>>): SamplePageAsked {
  return { ...validatedQuery(sampleSchema, query), hide: hide === 'true' ? 'true' : undefined };
}
