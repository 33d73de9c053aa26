import { accuseSigns } from './accuse.ts';
import { demandSigns } from './demand.ts';
import { denySigns } from './deny.ts';
import { expressSigns } from './express.ts';
import { praiseSigns } from './praise.ts';
import { predictSigns } from './predict.ts';
import { promiseSigns } from './promise.ts';
import { refuseSigns } from './refuse.ts';
import type { SignRule } from './sign.ts';
import { threatenSigns } from './threaten.ts';

/** The signs of every act. */
export const SIGNS: readonly SignRule[] = [
  ...demandSigns,
  ...accuseSigns,
  ...promiseSigns,
  ...refuseSigns,
  ...threatenSigns,
  ...denySigns,
  ...expressSigns,
  ...predictSigns,
  ...praiseSigns,
];
