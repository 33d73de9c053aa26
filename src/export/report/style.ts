/** The report's style sheet: light and dark, wide and narrow, screen and paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1f2226; --quiet: #5b6068; --rule: #dcd8ce; --link: #0a58a4;
  --source: #0a58a4; --cue: #7b3a94;
  --content: #eef3e4; --content-line: #668f34; --within: #dde8c9;
  --condition: #fcefcf; --condition-line: #9a6200; --target: #ffe48a; --target-ink: #1f2226;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17191d; --ink: #dedbd3; --quiet: #a0a5ad; --rule: #363a41; --link: #8cc0ef;
    --source: #8cc0ef; --cue: #d3aaea;
    --content: #212a1d; --content-line: #8fb563; --within: #2f3c27;
    --condition: #3a2f14; --condition-line: #e0ae4e; --target: #6b5600; --target-ink: #fff8e0;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-block: 4rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 76rem; padding: 0 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.65 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, serif;
  overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, .speakers:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; top: .5rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: .5rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; margin: 2em 0 .6em; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2.4vw, 2.5rem); margin: 2.5rem 0 .5rem; }
h2 { font-size: 1.35rem; } h3 { font-size: 1.15rem; } h4 { font-size: 1.05rem; }
p { margin: 0 0 1em; white-space: pre-line; }
.byline, .key, .facts, .act, .role, .speakers > :is(h2, h3), footer, .contents, .summary {
  font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
.byline, .summary { color: var(--quiet); font-size: 1rem; }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1.25rem 0 0; padding: .9rem 0; list-style: none; font-size: .875rem;
  border-block: 1px solid var(--rule); }
.text { max-width: 41rem; }
.text > :first-child { margin-top: 0; }
blockquote { margin: 1.5em 0; padding-left: 1.25rem; border-left: 3px solid var(--rule); }
.caption, .teaser, .other { color: var(--quiet); font-size: .95rem; }
.standfirst { font-size: 1.2rem; }

.source { color: var(--source); font-weight: 600; text-decoration: underline double 1px; text-underline-offset: .18em; }
.cue { color: var(--cue); font-style: italic; text-decoration: underline dotted 2px; text-underline-offset: .18em; }
.content { background: var(--content); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.content:not(.source, .cue, .condition) { text-decoration: underline solid 1px var(--content-line); text-underline-offset: .25em; }
.within { background: var(--within); }
.within.content:not(.source, .cue, .condition) { text-decoration-thickness: 2px; }
.condition { background: var(--condition); text-decoration: underline dashed 2px var(--condition-line); text-underline-offset: .22em; }
.text sup, header sup { font: 600 .68em/1 system-ui, "Noto Sans", sans-serif; white-space: nowrap; }
.text sup a, header sup a { text-decoration: none; padding: .35em .1em; }
.text sup a:hover, header sup a:hover { text-decoration: underline; }
.place:target + *, .place:target + .place + * { background: var(--target); color: var(--target-ink); }

.speakers > :is(h2, h3) { font-size: 1rem; color: var(--quiet); font-weight: 600; margin: 0 0 1rem; }
.speaker { margin: 0 0 2rem; }
.speaker > :is(h3, h4) { margin: 0; font-size: 1.15rem; }
.role { margin: 0; color: var(--quiet); font-size: .875rem; }
.speaker ul { margin: .4rem 0 0; padding: 0; list-style: none; }
.speaker li { padding: .7rem .75rem .7rem; margin: 0 -.75rem; border-top: 1px solid var(--rule); font-size: 1rem; line-height: 1.5; }
.speaker li:target { background: var(--content); box-shadow: inset 3px 0 0 var(--content-line); }
.act { margin: 0; font-size: .875rem; }
.act a { display: inline-block; min-width: 1.6rem; padding: .1rem .3rem; margin-left: -.3rem; font-weight: 600; }
.act b { color: var(--cue); font-style: italic; font-weight: 500; }
.negated { border: 1px solid currentColor; border-radius: 3px; padding: 0 .35em; font-size: .8125rem; }
.words { margin: .1rem 0 .2rem; }
.facts { margin: 0; color: var(--quiet); font-size: .8125rem; }

footer { border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: 1rem; color: var(--quiet); font-size: .8125rem; }
dl { margin: 0; display: grid; gap: .3rem; }
dl div { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .75rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
code { font: .95em ui-monospace, "DejaVu Sans Mono", Menlo, monospace; }
article + article { border-top: 3px double var(--rule); margin-top: 4rem; }
article > header > h2 { font-size: clamp(1.45rem, 1.1rem + 1.6vw, 2rem); }
.contents ol { padding-left: 1.5rem; }
.columns { margin-top: 1.75rem; }

@media (min-width: 62rem) {
  .columns { display: grid; grid-template-columns: minmax(0, 41rem) minmax(18rem, 1fr); gap: 4rem; align-items: start; }
  .speakers { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 1rem .75rem 2rem; margin: -1rem -.75rem 0; }
}
@media (max-width: 61.99rem) {
  .speakers { border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: 1.5rem; }
}
@media (max-width: 30rem) {
  body { padding-inline: 1rem; font-size: 1.0625rem; line-height: 1.6; }
  dl div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  @page { margin: 18mm 16mm; }
  :root {
    --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000; --source: #000; --cue: #000;
    --content: transparent; --within: transparent; --content-line: #000; --condition: transparent; --condition-line: #000;
    --target: transparent; --target-ink: inherit;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  .skip, .contents { display: none; }
  h1, article > header > h2 { font-size: 19pt; margin-top: 0; }
  article + article { break-before: page; border: 0; margin: 0; }
  h2, h3, h4, .role, .act { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  .columns { display: block; } .text { max-width: none; }
  .speakers { position: static; max-height: none; overflow: visible; break-before: auto; columns: 2; column-gap: 10mm; }
  .speakers > :is(h2, h3) { column-span: all; }
  .speaker li { break-inside: avoid; font-size: 9.5pt; }
  a { text-decoration: none; }
}
`;
