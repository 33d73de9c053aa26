import { style as reportStyle } from '../../export/report/style.ts';

/** The style sheet of all pages: that of reports, and what these have besides. */
export const style = `${reportStyle}
.site { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .75rem 0; border-bottom: 1px solid var(--rule);
  font: 1rem/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.site .name { margin: 0; font-weight: 700; } .site .name a { text-decoration: none; color: var(--ink); }
.site ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0; }
.site form { margin-left: auto; }
textarea { width: 100%; max-width: 41rem; display: block; }
form, label, input, select, button, textarea { font: 1rem/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
input, select, button, textarea { padding: .3rem .5rem; border: 1px solid var(--quiet); border-radius: 4px; background: var(--paper); color: var(--ink); max-width: 100%; }
button { cursor: pointer; background: var(--content); }
.filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem 1rem; margin: 1rem 0 2rem; align-items: end; }
.filters :is(input:not([type='checkbox']), select) { width: 100%; min-width: 0; }
.filters label { display: grid; gap: .2rem; font-size: .875rem; }
.filters label:not(.none) > :is(input, select) { width: 100%; }
.filters .facts { grid-column: 1 / -1; margin: 0; } .filters .none { display: flex; gap: .4rem; align-items: center; }
li form { display: inline; }
.choosing { display: grid; gap: 1rem 3rem; margin-top: 1.5rem; }
@media (min-width: 62rem) { .choosing { grid-template-columns: minmax(0, 41rem) minmax(18rem, 1fr); align-items: start; } }
.choosing h2 { margin: 0 0 .5rem; } .choosing section { min-width: 0; }
#text { position: relative; max-height: 55vh; overflow-y: auto; padding: .5rem 1rem; border: 1px solid var(--rule); }
#text:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
::highlight(chosen) { background: var(--target); color: var(--target-ink); }
.use { position: sticky; bottom: 0; padding: .5rem 0; background: var(--paper); } .use p { margin: 0 0 .4rem; font-size: .9375rem; max-height: 4.5em; overflow-y: auto; }
.use button { margin: 0 .25rem .25rem 0; font-size: .9375rem; } button:disabled { cursor: default; background: none; color: var(--quiet); }
.part { margin: 0 0 .75rem; font-size: .9375rem; } .part > label:not(.none) { display: block; font-size: .9375rem; } .part :is(input:not([type='checkbox']), select, textarea) { display: block; width: 100%; max-width: 41rem; }
.part button, .part .none { font-size: .875rem; } .trouble { border-left: 4px solid var(--condition-line); padding-left: .75rem; }
.named, .site form { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.named label, .site form label { display: flex; gap: .4rem; align-items: center; flex: 0 1 auto; min-width: 0; }
.named input, .site form input { flex: 1 1 8rem; min-width: 0; width: 12rem; }
:is(.site form, .filters) { position: relative; }
ul.suggestions { display: block; position: absolute; z-index: 3; max-width: min(24rem, 100%); max-height: 60vh; overflow-y: auto; margin: .2rem 0 0; padding: .25rem 0; list-style: none;
  background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; box-shadow: 0 2px 8px rgb(0 0 0 / 25%); }
.suggestions[hidden] { display: none; } .suggestions li { padding: .35rem .6rem; cursor: pointer; overflow-wrap: anywhere; } .suggestions .quiet { font-size: .8125rem; }
.suggestions li:is([aria-selected=true], :hover) { background: var(--target); color: var(--target-ink); } .suggestions li:is([aria-selected=true], :hover) .quiet { color: inherit; }
.card .words, main blockquote, .summary { max-width: 41rem; } dl + details { margin-top: 1.5rem; } details + p { margin-top: 1rem; }
.card + .card, .change + .change { margin-top: 0; border-top: 1px solid var(--rule); }
.card { padding: .75rem 0; border-top: 1px solid var(--rule); }
.card p { margin: 0 0 .3rem; } .card .who, .card .facts, .change .facts, .copies .facts, .quiet, .roles, details summary {
  font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.card .who { font-size: 1rem; } .card .act { color: var(--cue); font-style: italic; font-weight: 500; font-size: .875rem; }
.quiet { color: var(--quiet); }
mark { background: var(--target); color: var(--target-ink); padding: 0 .1em; }
.facets { margin: 0 0 1.5rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 0 2rem; align-items: start; }
.facets > .facts { grid-column: 1 / -1; } .facets ul { padding-left: 1.2rem; font-size: 1rem; } .facets .facts { margin: .3rem 0; }
.wide { overflow-x: auto; } .wide table { min-width: 40rem; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem 3rem; align-items: start; }
.charted details { margin-top: .75rem; font-size: .9375rem; }
.charted { margin: 1rem 0 2rem; max-width: 30rem; font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.chart { display: block; width: 100%; height: auto; overflow: visible; color: var(--ink); font-family: inherit; }
.chart .bar { fill: var(--content-line); } .chart .number { font-variant-numeric: tabular-nums; }
.chart a { fill: var(--link); text-decoration: underline; text-underline-offset: .15em; }
.chart a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; font-size: .9375rem; margin-top: .5rem; width: 100%; } caption { text-align: left; color: var(--quiet); padding: .2rem 0; }
th, td { text-align: left; padding: .25rem .5rem .25rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; vertical-align: top; } thead th { font-weight: 600; }
td.number, th.number { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
main > article { position: relative; }
.keys, .steps, #note { font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-size: .875rem; }
.keys { margin: .75rem 0 0; color: var(--quiet); } .keys label { font-size: inherit; white-space: nowrap; }
kbd { font: .95em ui-monospace, "DejaVu Sans Mono", Menlo, monospace; border: 1px solid var(--quiet); border-radius: 3px; padding: 0 .35em; color: var(--ink); }
.steps { position: sticky; top: 0; z-index: 1; padding: .5rem 0; background: var(--paper); border-bottom: 1px solid var(--rule); }
.steps button { font-size: inherit; } .steps .at { margin-left: .5rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
sup a:focus-visible { outline-width: 2px; outline-offset: 0; }
#note { position: absolute; z-index: 2; width: max-content; max-width: min(22rem, 100%); padding: .6rem .8rem; white-space: pre-line; line-height: 1.45;
  background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; box-shadow: 0 2px 8px rgb(0 0 0 / 25%); }
#note::first-line { font-weight: 600; }
[data-of].on { background: var(--target); color: var(--target-ink); text-decoration-thickness: 3px; }
.speaker li.on { background: var(--content); box-shadow: inset 3px 0 0 var(--content-line); }
.change { border-top: 1px solid var(--rule); padding: .5rem 0; } .change :is(h2, h3) { font-size: 1.15rem; margin: .5rem 0 .2rem; }
.change blockquote { margin: .3rem 0; }
details { border-top: 1px solid var(--rule); padding: .5rem 0; } summary { cursor: pointer; }
.copies ul { margin: 0 0 1.5rem; }
@media (max-width: 30rem) { .site form { margin-left: 0; } .site form, .named { width: 100%; flex-wrap: nowrap; } :is(.site form, .named) label { flex: 1; } }
@media (min-width: 62rem) { .steps:not([hidden]) ~ .columns .speakers { top: 3.5rem; max-height: calc(100vh - 3.5rem); } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { .site, .choosing form, .use, .filters, .keys, .steps, #note, .charted details:not([open]) { display: none; } }
`;
