import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { usage } from '../../src/errors.ts';
import { difference, MANIFEST, readManifest, remadeManifest } from './manifest.ts';

// Says which files of the corpora are missing or are not those that `manifest.tsv` lists. `--write` puts the sizes and hashes of the
// files that are there into the manifest; a new file is listed first by hand, with any size and hash.
//
//   npx node training/corpora/checkManifest.ts --corpora DIR [--write]

const { values } = parseArgs({ options: { corpora: { type: 'string' }, write: { type: 'boolean' } } });
if (!values.corpora) throw usage('use: npx node training/corpora/checkManifest.ts --corpora DIR [--write]');
if (values.write) writeFileSync(MANIFEST, remadeManifest(readFileSync(MANIFEST, 'utf8'), values.corpora));
const files = readManifest();
const different = files.flatMap((file) => {
  const how = difference(values.corpora!, file);
  return how ? [`${file.path}: ${how}`] : [];
});
for (const line of different) console.log(line);
console.log(`${files.length - different.length} of ${files.length} files are as listed`);
process.exitCode = different.length > 0 ? 1 : 0;
