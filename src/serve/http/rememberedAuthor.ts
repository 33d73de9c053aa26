import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { writtenProblem } from '../../data/index.ts';

/** The cookie with the name that somebody last corrected by, so that forms have it already; `script.js` reads it. It grants nothing. */
const COOKIE = 'onrecord_author';
const YEAR = 365 * 86_400;

/** The name that whoever asks gave last; empty where none is known. */
export function rememberedAuthor(context: Context): string {
  const name = getCookie(context, COOKIE)?.trim() ?? '';
  return writtenProblem(name, 'author') === null ? name : '';
}

/** A form that has the name of whoever corrected last, where it has none of its own. */
export function named(
  context: Context,
  form: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return { author: rememberedAuthor(context), ...form };
}

/** Keeps a name for the forms that come after. */
export function rememberAuthor(context: Context, author: string): void {
  setCookie(context, COOKIE, author, { sameSite: 'Lax', path: '/', maxAge: YEAR });
}
