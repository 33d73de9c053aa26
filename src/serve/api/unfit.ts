import { OnrecordError } from '../../errors.ts';
import type { HttpError } from '../http/httpError.ts';

/** What was well formed and does not fit what is there. */
export class Unfit {
  readonly problem: HttpError;
  constructor(message: string) {
    this.problem = { error: { code: 'does-not-fit', message } };
  }
}

/** What was asked for was well formed, so that it is the record that it does not fit. */
export function unfit(error: unknown): Unfit {
  if (error instanceof OnrecordError && error.code === 'usage') return new Unfit(error.message);
  throw error;
}
