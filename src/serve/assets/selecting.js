/*
 * Selecting words of an article for the parts of a statement. Runs of the text have their start in `data-at`; what was selected goes into
 * the field of its part, and where it is into the hidden one beside it: `12-40 52-60`.
 */

const text = document.getElementById('text');
const use = document.querySelector('.use');
const told = use.querySelector('output');
const form = document.querySelector('.choosing form');
const field = (name) => form.elements[name];
const nodes = [...text.querySelectorAll('[data-at]')].map((stretch) => stretch.firstChild);
const startOf = (node) => +node.parentElement.dataset.at;
const endOf = (node) => +(node.parentElement.dataset.to ?? startOf(node) + node.length);

// The text, with every character at its offset in the article.
let whole = '';
for (const node of nodes) {
  const { to } = node.parentElement.dataset;
  whole = whole.padEnd(startOf(node)) + (to ? '\u00b7'.repeat(to - startOf(node)) : node.data);
}
const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(whole)]
  .filter(({ isWordLike }) => isWordLike)
  .map(({ index, segment }) => [index, index + segment.length]);

let chosen = null;
let [first, last] = [-1, -1];

// The span of a range on the page, without white space at its ends; null if it has no text.
function spanOf(range) {
  let span = null;
  for (const node of nodes) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const until = node === range.endContainer ? range.endOffset : node.length;
    if (from >= until) continue;
    const sign = node.parentElement.dataset.to;
    span ??= [sign ? startOf(node) : startOf(node) + from];
    span[1] = sign ? endOf(node) : startOf(node) + until;
  }
  if (!span) return null;
  const inside = whole.slice(...span);
  if (!inside.trim()) return null;
  return [
    span[0] + inside.length - inside.trimStart().length,
    span[1] - inside.length + inside.trimEnd().length,
  ];
}

// The position of an offset on the page: as the end of the text before it, or the start of the text after it.
function placeOf(offset, end) {
  const node = nodes.find((one) => (end ? endOf(one) >= offset : endOf(one) > offset));
  return [node, node.parentElement.dataset.to ? (end ? node.length : 0) : offset - startOf(node)];
}

function rangeOf([start, end]) {
  const range = new Range();
  range.setStart(...placeOf(start, false));
  range.setEnd(...placeOf(end, true));
  return range;
}

function look() {
  const selection = getSelection();
  const span = selection.rangeCount && spanOf(selection.getRangeAt(0));
  // Moving on to the buttons does not clear the selection.
  if (!span || !text.contains(selection.anchorNode)) return;
  chosen = span;
  told.textContent = `Selected: ${whole.slice(...span)}`;
  for (const button of use.querySelectorAll('button')) button.disabled = false;
}
// Browsers report a selection with a delay.
document.addEventListener('selectionchange', look);

text.addEventListener('keydown', (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const here = nodes.find((node) => node.parentElement.previousElementSibling?.id === 'here') ?? nodes[0];
  if (first < 0) first = last = words.findIndex(([start]) => start >= startOf(here));
  else if (event.shiftKey) last = Math.max(first, Math.min(words.length - 1, last + by));
  else first = last = Math.max(0, Math.min(words.length - 1, (by > 0 ? last : first) + by));
  const range = rangeOf([words[first][0], words[last][1]]);
  getSelection().setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
  range.endContainer.parentElement.scrollIntoView({ block: 'nearest' });
  look();
});
// After pointing somewhere, one can go on by keyboard from there.
text.addEventListener('pointerup', () => {
  if (!chosen) return;
  first = words.findIndex(([, end]) => end > chosen[0]);
  last = Math.max(
    first,
    words.findLastIndex(([start]) => start < chosen[1]),
  );
});

const spansIn = (name) =>
  field(`${name}-at`)
    .value.split(' ')
    .filter(Boolean)
    .map((one) => one.split('-').map(Number));

function put(name, spans) {
  const further = field(name).closest('details');
  if (further) further.open = true;
  field(`${name}-at`).value = spans.map((span) => span.join('-')).join(' ');
  const none = field(`no-${name}`);
  if (none && spans.length > 0) none.checked = false;
  field(name).value = spans
    .map((span) => whole.slice(...span))
    .join(name === 'condition' ? '\n' : ' \u2026 ');
  show();
}

// Marks what was selected for each part in the text, if the browser supports it.
function show() {
  for (const button of form.querySelectorAll('[data-clear]'))
    button.hidden = !field(`${button.dataset.clear}-at`).value;
  const all = [...use.querySelectorAll('button')].flatMap(({ dataset }) => spansIn(dataset.use));
  CSS.highlights?.set('chosen', new Highlight(...all.map(rangeOf)));
}

use.addEventListener('click', ({ target }) => {
  const name = target.dataset.use;
  look();
  if (!name || !chosen) return;
  // A new selection replaces those it overlaps; a name is at one place only.
  const apart =
    name === 'speaker' ? [] : spansIn(name).filter(([start, end]) => end < chosen[0] || start > chosen[1]);
  put(
    name,
    [...apart, chosen].sort((a, b) => a[0] - b[0]),
  );
  told.textContent = `${target.textContent}: ${field(name).value}`;
});
form.addEventListener('click', ({ target }) => {
  if (target.dataset.clear) put(target.dataset.clear, []);
});
form.addEventListener('input', ({ target: { name } }) => {
  // Words that are typed may be anywhere in the article.
  if (!field(`${name}-at`)) return;
  field(`${name}-at`).value = '';
  show();
});

use.hidden = document.getElementById('how').hidden = false;
show();
const here = document.getElementById('here');
if (here) text.scrollTop = here.offsetTop - text.clientHeight / 3;
