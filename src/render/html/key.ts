/** How the parts of a statement are marked, as HTML. */
export const KEY = `<ul class="key" aria-label="How the parts of a statement are marked">
<li><span class="source">source</span> who said it</li>
<li><span class="cue">cue</span> the word that reports</li>
<li><span class="content">content</span> what was said</li>
<li><span class="content condition">condition</span> on what it depends</li>
</ul>`;
