import type { Context } from 'hono';
import type { Author } from '../../data/index.ts';
import { OnrecordError } from '../../errors.ts';
import { formOf } from '../http/formOf.ts';
import { rememberAuthor } from '../http/rememberedAuthor.ts';
import { authorIn, type Form } from './correctionForm.ts';
import { type May, refused } from './refused.ts';

/** What a form for correcting does. */
type Correcting = {
  readonly may: May;
  /** What the form is for, as it is refused with: `to correct`. */
  readonly what: string;
  /** Writes what the form says, and gives the address that shows it. @throws OnrecordError usage, where that is not possible */
  readonly write: (form: Form, author: Author) => Promise<string>;
  /** The page of the form as it was filled in, with the error; without it, the error is an answer of its own. */
  readonly again?: (form: Form, trouble: string) => Response | Promise<Response>;
};

/** Answers a form that corrects: writes, remembers the author and leads to what was written, or shows the form again. */
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
