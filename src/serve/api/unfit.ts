import { OnrecordError } from '../../errors.ts';
import type { HttpError } from '../http/httpError.ts';

/** Valid input that does not fit the record. */
export class Unfit {
  readonly problem: HttpError;
  constructor(message: string) {
    this.problem = { error: { code: 'does-not-fit', message } };
  }
}

/** The error for input that was valid, so that it must be the record that it does not fit. */
export function unfit(error: unknown): Unfit {
  if (error instanceof OnrecordError && error.code === 'usage') return new Unfit(error.message);
  throw error;
}
