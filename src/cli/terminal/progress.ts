import { Presets, SingleBar } from 'cli-progress';

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
