import { makeDocument } from '../../../src/data/index.ts';
import { derive, locate, readArticle } from '../../../src/read/index.ts';
import type { Input } from './mutate.ts';
import type { Random } from './random.ts';

/** Reading takes longer than this on no input of the size that is tried, in milliseconds of the processor. */
const LONGEST = 1500;

/** What is wrong with the reading of an input; null where nothing is. */
export function troubleWith({ bytes, contentType }: Input, random: Random): string | null {
  const make = () => makeDocument('/in/a.html', bytes, { contentType, fetchedAt: '2026-01-01' });
  try {
    const document = make();
    const before = process.cpuUsage();
    const reading = readArticle(document);
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > LONGEST) return `it takes ${Math.round((user + system) / 1000)} ms`;
    const { article, findings } = reading;
    if (!article)
      return findings.some(({ severity }) => severity === 'error') ? null : 'no article and no finding';
    const { text } = article;
    if (!text.isWellFormed()) return 'half a surrogate pair';
    for (let at = 0; at < text.length; ) {
      const size = text.codePointAt(at)! > 0xffff ? 2 : 1;
      if (derive(document, article, [at, at + size]) !== text.slice(at, at + size))
        return `wrong bytes at ${at}`;
      at += size;
    }
    for (let round = 0; round < 20; round++) {
      const start = random.below(text.length);
      const span = [start, start + 1 + random.below(text.length - start)] as const;
      const words = text.slice(...span);
      if (words.isWellFormed() && derive(document, article, span) !== words) return `wrong bytes of ${span}`;
      if (locate(article, span).some(([from, to]) => from >= to)) return `an empty range of ${span}`;
    }
    if (random.chance(0.15) && JSON.stringify(readArticle(make())) !== JSON.stringify(reading))
      return 'another reading comes to something else';
    return null;
  } catch (error) {
    return `it throws ${String(error).slice(0, 200)}`;
  }
}
