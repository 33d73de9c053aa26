import type { Citation } from '../../data/index.ts';
import { citationCsl } from './citationCsl.ts';
import { citationLines } from './citationLines.ts';
import { citationRis } from './citationRis.ts';
import type { CitedStatement } from './citedStatement.ts';

/** A statement to cite: as plain text, for citation programs (CSL-JSON) and as RIS. */
export function citation(cited: CitedStatement): Citation {
  const lines = citationLines(cited);
  return {
    id: cited.statement.id,
    text: Object.values(lines)
      .filter((line) => line !== null)
      .join('\n'),
    csl: citationCsl(cited, lines),
    ris: citationRis(cited, lines),
  };
}
