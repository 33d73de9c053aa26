/*
 * The script of all pages, which work without it: loads what fields suggest, and walks through an article's statements by keys, buttons
 * and the pointer. A run of the text has its statements' numbers in `data-of`, the innermost first; what a note says is in the list on
 * the page. A number in the text that has the focus is the place where the reader is.
 */

// Separate scripts, loaded when needed, because few pages need them.
const load = (script) => import(script).catch(() => {});
load('/suggesting.js');
if (document.querySelector('a[href$="/cite"], [data-copies]')) load('/copying.js');
if (document.querySelector('input[name=author]')) load('/remembering.js');

// Next to the results there is room for all facets; above them only for their names.
const wide = matchMedia('(min-width: 62rem)').matches;
if (wide) for (const list of document.querySelectorAll('.facets details')) list.open = true;

const places = ['main article', '.steps', '.keys', '#note', '.keys input', '.at'];
const [article, steps, keys, note, used, count] = places.map((of) => document.querySelector(of));
if (steps) walk();

function walk() {
  const all = (selector, of = article) => [...of.querySelectorAll(selector)];
  const links = all('sup > a').sort((a, b) => a.text - b.text);
  const entryOf = ({ hash }) => document.getElementById(hash.slice(1));
  const on = (event, act) => document.addEventListener(event, act);
  let current, over, timer;

  // Marks a statement, and places its note at one of its parts, if given.
  function show(link, part) {
    clearTimeout(timer);
    note.hidden = true;
    for (const old of all('.on')) old.classList.remove('on');
    if (!link) return;
    const entry = entryOf(link);
    for (const held of [entry, ...all(`[data-of~="${link.text}"]`)]) held.classList.add('on');
    if (!part) return;
    const list = entry.closest('.speakers');
    list.scrollTop = entry.offsetTop - list.clientHeight / 3;
    const words = (of, selector) => all(selector, of).map((from) => from.textContent);
    note.textContent = [
      words(entry.closest('.speaker'), 'h3, .role').join(', '),
      [...words(entry, '.act b'), words(entry, '.facts')[0].split(' · ').pop()].join(' · '),
      ...words(entry, '.condition').map((one) => `depends on: ${one}`),
      ...words(entry, '.why'),
    ].join('\n');
    note.hidden = false;
    link.setAttribute('aria-describedby', 'note');
    const page = article.getBoundingClientRect();
    const { left, bottom } = [...part.getClientRects()].pop();
    const high = note.offsetHeight + 8;
    const up = part !== link && bottom + high > innerHeight;
    note.style.left = `${Math.max(0, Math.min(left - page.left, page.width - note.offsetWidth))}px`;
    note.style.top = `${(up ? part.getBoundingClientRect().top - high : bottom + 8) - page.top}px`;
  }

  // The statement that is current again when the pointer has left.
  function rest() {
    const link = links.find((held) => held.matches(':focus'));
    show(link, link);
  }

  function linkOf(target) {
    const number = target.closest('[data-of]')?.dataset.of.split(' ')[0];
    const entry = target.closest('.speakers li');
    return links.find((link) => link === target || link.text === number || entryOf(link) === entry);
  }

  function at(link, part) {
    show(link, part);
    if (!link) return;
    current = links.indexOf(link);
    count.textContent = `${current + 1} of ${links.length}`;
  }

  function step(by) {
    const ahead = links.findIndex((link) => link.getBoundingClientRect().top > 0);
    const from = current ?? (ahead < 0 ? links.length : ahead) - (by > 0);
    const link = links[Math.max(0, Math.min(links.length - 1, from + by))];
    link.focus({ preventScroll: true });
    // The style sheet sets the speed: without animation for anybody who prefers that.
    link.scrollIntoView({ block: 'center' });
  }

  keys.hidden = steps.hidden = false;
  note.onclick = () => show();
  steps.onclick = ({ target }) => target.dataset.step && step(+target.dataset.step);
  on('focusin', ({ target }) => {
    const link = linkOf(target);
    at(link, link === target && link);
  });
  on('mouseover', ({ target }) => {
    clearTimeout(timer);
    const link = linkOf(target);
    if (target === note || !(link || over)) return;
    timer = setTimeout(
      () => {
        over = link;
        link ? show(link, target.closest('[data-of], sup > a')) : rest();
      },
      link ? 80 : 300,
    );
  });
  // If the list is below the text, a first tap shows the note, and a second one leads to the list.
  let tapped;
  on('click', (event) => {
    const link = !wide && event.detail && event.target.closest('sup > a');
    if (link && tapped !== link) event.preventDefault();
    tapped = link;
  });
  on('keydown', ({ key, target, ctrlKey, altKey, metaKey }) => {
    if (key === 'Escape') {
      over = null;
      show();
    }
    const by = { j: 1, k: -1 }[key];
    if (!by || !used.checked || ctrlKey || altKey || metaKey) return;
    if (!target.closest('input:not([type=checkbox])')) step(by);
  });
  // Goes to the statement, or its entry, that the address refers to: now, and whenever the address changes.
  const arrive = () => at(links.find(({ hash }) => hash === location.hash.replace(/^#(of-)?/, '#of-')));
  addEventListener('hashchange', arrive);
  arrive();
}
