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
.filters .facts { grid-column: 1 / -1; margin: 0; } .filters .none { display: flex; gap: .4rem; align-items: center; }
li form { display: inline; }
.card + .card, .change + .change { margin-top: 0; border-top: 1px solid var(--rule); }
.card { padding: .75rem 0; border-top: 1px solid var(--rule); }
.card p { margin: 0 0 .3rem; } .card .who, .card .facts, .change .facts, .copies .facts, .quiet, .roles, .bars, details summary {
  font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.card .who { font-size: 1rem; } .card .act { color: var(--cue); font-style: italic; font-weight: 500; font-size: .875rem; }
.quiet { color: var(--quiet); }
mark { background: var(--target); color: var(--target-ink); padding: 0 .1em; }
.facets { margin: 0 0 1.5rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 0 2rem; align-items: start; }
.facets > .facts { grid-column: 1 / -1; } .facets ul { padding-left: 1.2rem; font-size: 1rem; } .facets .facts { margin: .3rem 0; }
.wide { overflow-x: auto; } table { border-collapse: collapse; min-width: 40rem; font: 1rem/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem 3rem; align-items: start; }
.bars { padding: 0; list-style: none; } .bars li { display: grid; grid-template-columns: 1fr 6rem 3rem; gap: .5rem; align-items: center; padding: .2rem 0; font-size: 1rem; }
.bars span { text-align: right; } meter { width: 100%; }
.change { border-top: 1px solid var(--rule); padding: .5rem 0; } .change :is(h2, h3) { font-size: 1.15rem; margin: .5rem 0 .2rem; }
.change blockquote { margin: .3rem 0; }
details { border-top: 1px solid var(--rule); padding: .5rem 0; } summary { cursor: pointer; }
.copies ul { margin: 0 0 1.5rem; }
@media (max-width: 30rem) { .site form { margin-left: 0; } }
@media print { .site, .filters { display: none; } }
`;
