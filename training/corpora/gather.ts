import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { usage } from '../../src/errors.ts';
import { difference, readManifest } from './manifest.ts';
import { published } from './published.ts';

// Makes the folder of corpora that training reads from the published repositories, which lie side by side in one folder: `PolNeAR`, `gum`,
// `gap-coreference`, `litbank`, `UD_English-EWT`, `UNER_English-EWT`. Reads only what `manifest.tsv` lists, so no test split; says which of the
// files that it made are not those of the manifest.
//
//   npx node training/corpora/gather.ts --published DIR --corpora DIR

const { values } = parseArgs({ options: { published: { type: 'string' }, corpora: { type: 'string' } } });
if (!values.published || !values.corpora)
  throw usage('use: npx node training/corpora/gather.ts --published DIR --corpora DIR');
const files = readManifest();
let same = 0;
for (const file of files) {
  const how = gathered(file.path, values.published, values.corpora) ?? difference(values.corpora, file);
  if (how) console.log(`${file.path}: ${how}`);
  else same += 1;
}
console.log(`${same} of ${files.length} files are as listed`);
process.exitCode = same < files.length ? 1 : 0;

/** Makes one file; what was in the way, or null. */
function gathered(path: string, from: string, to: string): string | null {
  const source = published(path);
  if (!source) return 'no way leads to it';
  try {
    const text = source.convert(join(from, source.path));
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), text);
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return `${source.path} is not there`;
  }
}
