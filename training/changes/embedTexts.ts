import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { loadEmbedder } from '../../src/embedding/index.ts';

/** The embeddings of texts; those of a file are not computed again. */
export async function embedTexts(texts: Iterable<string>, file?: string): Promise<Map<string, Int8Array>> {
  const known = new Map<string, Int8Array>();
  if (file && existsSync(file))
    for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
      const [text, vector] = JSON.parse(line) as [string, string];
      known.set(text, new Int8Array(Buffer.from(vector, 'base64')));
    }
  const left = [...new Set(texts)].filter((text) => !known.has(text));
  const model = await loadEmbedder();
  for (const text of left) {
    const vector = await model.embed(text);
    known.set(text, vector);
    if (file) appendFileSync(file, `${JSON.stringify([text, Buffer.from(vector).toString('base64')])}\n`);
  }
  await model.close();
  return known;
}
