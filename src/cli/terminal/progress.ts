import { createRequire } from 'node:module';
import type { Step } from '../../app/actions/running.ts';

const require = createRequire(import.meta.url);

/** How far a run over many inputs is. */
export type Progress = {
  readonly step: () => void;
  /** Takes the bar away, so that a line can be written; it comes back with the next step. */
  readonly clear: () => void;
  readonly end: () => void;
};

const FORMAT = '{bar} {value}/{total}{what} · {rate} a minute · {eta_formatted} left';

/** A bar on standard error when a person is looking and there is more than one input; else nothing. */
export function makeProgress(total: number, show: boolean, what = ''): Progress {
  if (!show || total < 2 || !process.stderr.isTTY) return { step() {}, clear() {}, end() {} };
  // Loaded only where a bar is shown.
  const { Presets, SingleBar } = require('cli-progress') as typeof import('cli-progress');
  const began = Date.now();
  const bar = new SingleBar(
    { format: FORMAT, stream: process.stderr, clearOnComplete: true, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  bar.start(total, 0, { rate: '–', what: what && ` ${what}` });
  let done = 0;
  return {
    step() {
      done += 1;
      const minutes = (Date.now() - began) / 60_000;
      bar.update(done, { rate: Math.round(done / Math.max(minutes, 1e-3)) });
    },
    clear() {
      process.stderr.write('\r\u001b[K');
    },
    end() {
      bar.stop();
    },
  };
}

/** What actions are shown as: a bar for each thing that they do one by one. */
export type StepBars = {
  readonly onProgress: (step: Step) => void;
  /** Takes the bar away, so that a line can be written. */
  readonly clear: () => void;
  /** Ends the bar that is there. */
  readonly end: () => void;
};

/** What a bar is of, where it is not plain. */
const UNITS: Readonly<Record<Step['what'], string>> = {
  documents: '',
  articles: '',
  embeddings: 'meanings',
  sources: 'articles with their sources',
  feeds: 'feeds',
  pages: 'pages',
  quotations: 'quotations',
};

/** Shows how far an action is. */
export function showSteps(show: boolean): StepBars {
  let bar: Progress | null = null;
  let of: Step['what'] | null = null;
  return {
    onProgress({ what, done, total }) {
      if (of !== what) {
        bar?.end();
        bar = makeProgress(total, show, UNITS[what]);
        of = what;
      }
      if (done > 0) bar?.step();
    },
    clear: () => bar?.clear(),
    end() {
      bar?.end();
      bar = null;
      of = null;
    },
  };
}
