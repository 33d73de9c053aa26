import { html } from './html.ts';
import type { Html } from './layout.ts';

/** The form as it was sent, the error in it, and whether the reader may correct. */
export type Sent = {
  readonly form: Readonly<Record<string, string>>;
  readonly trouble: string | null;
  readonly may: boolean;
};

/** What comes before a form: that the reader may only read, and what is wrong with the form. */
export function formNotices({ may, trouble }: Pick<Sent, 'may' | 'trouble'>, what = 'correct'): Html {
  return html`${may ? '' : html`<p role="alert">You can read here but not ${what}. To ${what}, <a href="/sign-in">sign in</a> with the correction token.</p>`}
${trouble ? html`<p role="alert" class="trouble">${trouble}</p>` : ''}`;
}
