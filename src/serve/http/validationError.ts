import type { z } from 'zod';
import { type OnrecordError, usage } from '../../errors.ts';

/** The error for parameters that do not match their schema, with everything that is wrong with them. */
export function validationError({ issues }: z.ZodError): OnrecordError {
  return usage(
    issues
      .map(({ path, message, ...issue }) =>
        issue.code === 'unrecognized_keys'
          ? `there is no parameter ${issue.keys.join(', ')}`
          : `${path.join('.')}: ${message}`,
      )
      .join('; '),
  );
}
