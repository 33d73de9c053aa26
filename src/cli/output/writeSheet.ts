import type { Search } from '../../app/queries/searchStatements.ts';
import type { Serving } from '../../app/serving.ts';
import type { BaseOptions, OutputOptions } from '../command.ts';
import { openOutput } from './output.ts';
import { writeOut } from './writeOut.ts';

/** Writes what a search finds as one HTML page. Returns how many statements it has. */
export async function writeSheet(
  serving: Serving,
  search: Search,
  { base, output }: BaseOptions & OutputOptions,
): Promise<number> {
  const [{ makeSheet }, { renderSheet }] = await Promise.all([
    import('../../app/queries/makeSheet.ts'),
    import('../../app/formats.ts'),
  ]);
  const sheet = await makeSheet(serving, search, { base, most: search.limit });
  const out = openOutput(output);
  await writeOut(out, () => out.write(renderSheet(sheet)));
  return sheet.statements.length;
}
