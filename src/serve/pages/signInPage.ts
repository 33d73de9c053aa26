import { type Access, COOKIE, mayAsk } from '../http/access.ts';
import { html } from './html.ts';
import { type Html, layout } from './layout.ts';

/** The form for the server's token. */
export function signInPage(trouble: string | null): Html {
  return layout(
    'Sign in',
    html`<h1>Sign in</h1>
${trouble ? html`<p role="alert">${trouble}</p>` : ''}
<form method="post" action="/sign-in"><label>Token <input type="password" name="token" autocomplete="current-password" required></label> <button>Sign in</button></form>`,
  );
}

/** Checks the token in the form, and sets a cookie with it. */
export async function signIn(request: Request, access: Access): Promise<Response> {
  const token = String((await request.formData().catch(() => null))?.get('token') ?? '');
  const given = new Request(request.url, { headers: { authorization: `Bearer ${token}` } });
  if (token === '' || !mayAsk(given, access))
    return new Response(String(await signInPage('That is not the right token.')), {
      status: 401,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  return new Response(null, {
    status: 303,
    headers: {
      location: '/',
      'set-cookie': `${COOKIE}=${encodeURIComponent(token)}; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000`,
    },
  });
}
