import type { Served } from './measureServer.ts';

/** How long a page may take, in milliseconds, and how much may be sent for it and the style sheet, in bytes. */
const TARGET = { milliseconds: 100, bytes: 60_000 };

/** As Markdown; `!` where a page misses its target. */
export function tableOf(statements: number, { started, pages, reading, memory, reference }: Served): string {
  const style = pages.find(({ name }) => name === 'the style sheet')?.sent ?? 0;
  const rows = pages.map(({ name, first, median, most, processor, complete, sent, bytes }) => {
    const missed = median > TARGET.milliseconds || sent + style > TARGET.bytes ? ' !' : '';
    return `| ${name}${missed} | ${[first, median, most, processor, complete].map(rounded).join(' | ')} | ${[sent, bytes].map(kilobytes).join(' | ')} |`;
  });
  const read = reading.map(
    ({ pause, added, requests, errors, perSecond, median, p95, longest }) =>
      `| ${pause} | ${added} | ${requests} | ${errors.length} | ${[perSecond, median, p95, longest].map(rounded).join(' | ')} |`,
  );
  const troubles = reading.flatMap(({ errors }) => errors.slice(0, 5));
  return [
    `${statements} statements; the fixed computation took ${rounded(reference)} ms; the server listened after ${rounded(started)} ms and had at most ${memory} MB`,
    '',
    '| page | first, ms | median | most | processor | complete after | sent, KB | unpacked, KB |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
    '',
    '| pause of readers, ms | articles added | requests | errors | a second | median, ms | 95 % | longest |',
    '| --: | --: | --: | --: | --: | --: | --: | --: |',
    ...read,
    ...reading.map(({ pause, slowest }) => `slowest, ${pause} ms: ${JSON.stringify(slowest)}`),
    ...troubles,
  ].join('\n');
}

function rounded(milliseconds: number): string {
  return String(Number(milliseconds.toPrecision(milliseconds < 1000 ? 3 : 4)));
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
