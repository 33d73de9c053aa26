import { escapeHtml } from './escape.ts';

/** An HTML page that needs no other file: it has no script, uses no network, and is made for light and dark screens and for paper. */
export function standalonePage({
  title,
  style,
  body,
}: {
  /** As text. */
  readonly title: string;
  /** As CSS. */
  readonly style: string;
  /** As HTML. */
  readonly body: string;
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="onrecord">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
