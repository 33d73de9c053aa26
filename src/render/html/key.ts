/** How the parts of a statement are marked, as HTML. */
export const KEY = `<ul class="key" aria-label="How the parts of a statement are marked">
<li><span class="source">attributed to</span> who said it</li>
<li><span class="cue">reporting words</span> how it is reported</li>
<li><span class="content">what was said</span></li>
<li><span class="content condition">condition</span> what it depends on</li>
</ul>`;
