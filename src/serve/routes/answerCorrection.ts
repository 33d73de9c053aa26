import type { Context } from 'hono';
import type { Author } from '../../data/index.ts';
import { OnrecordError } from '../../errors.ts';
import { formOf } from '../http/formOf.ts';
import { rememberAuthor } from '../http/rememberedAuthor.ts';
import { authorIn, type Form } from './correctionForm.ts';
import { type May, refused } from './refused.ts';

/** A form for a correction. */
type Correcting = {
  readonly may: May;
  /** The purpose of the form, for the message that rejects it: `to correct`. */
  readonly what: string;
  /**
   * Writes the correction, and returns the address that shows it.
   * @throws OnrecordError `usage` if that is not possible
   */
  readonly write: (form: Form, author: Author) => Promise<string>;
  /** The page with the form as it was filled in, and the error; without it, the error is a response of its own. */
  readonly again?: (form: Form, trouble: string) => Response | Promise<Response>;
};

/**
 * Answers a form for a correction: writes it, stores the author's name in the cookie and redirects to the result, or
 * shows the form again.
 */
export async function answerCorrection(
  context: Context,
  { may, what, write, again }: Correcting,
): Promise<Response> {
  const why = refused(context, may, what);
  if (why) return why;
  const form = await formOf(context);
  try {
    const author = authorIn(form);
    const address = await write(form, author);
    rememberAuthor(context, author.author);
    return context.redirect(address, 303);
  } catch (error) {
    if (again && error instanceof OnrecordError && error.code === 'usage') return again(form, error.message);
    throw error;
  }
}
