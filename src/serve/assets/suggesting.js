/**
 * Suggestions for fields while somebody is typing: a module that pages load themselves, and without which they work.
 */

/** Calls `act` when typing in `field` has paused. */
function onPause(field, act) {
  let timer;
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => act().catch(() => {}), 200);
  };
  field.addEventListener('input', typed);
  // Somebody may have typed before the script was loaded.
  if (document.activeElement === field && field.value !== field.defaultValue) typed();
}

// Names of people in fields for one: the browser's own list.
const names = document.querySelector('#names');
async function suggestNames(field) {
  const name = field.value.trim();
  if (name.length < 2) return names.replaceChildren();
  const response = await fetch(`/people.json?limit=10&name=${encodeURIComponent(name)}`);
  // More may have been typed in the meantime.
  if (!response.ok || field.value.trim() !== name) return;
  const { people } = await response.json();
  names.replaceChildren(...people.map((person) => new Option('', person.name)));
}
for (const field of document.querySelectorAll('[data-names]')) {
  // Fields should not announce a list unless the script is there.
  field.setAttribute('list', 'names');
  onPause(field, () => suggestNames(field));
}

/*
 * People, publishers and words below the fields for words and publishers, as a list to choose from: the pattern of a combobox with a listbox
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The focus stays in the field. What is chosen leads to its address, or fills the
 * field where that is one among filters.
 */
const KINDS = { people: 'person', publishers: 'publisher', words: 'words' };
for (const [i, field] of document.querySelectorAll('[data-suggests]').entries()) {
  const list = document.createElement('ul');
  list.id = `suggestions-${i}`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  field.form.append(list);
  // A search field may not be a combobox.
  field.type = 'text';
  field.autocomplete = 'off';
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  let found = [];
  let at = -1;

  function mark(next) {
    at = next;
    for (const [n, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', n === at);
      if (n === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', list.children[at].id);
  }

  function show(suggestions) {
    found = suggestions;
    list.replaceChildren(
      ...found.map(({ name, kind }, n) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${n}`;
        option.setAttribute('role', 'option');
        const what = document.createElement('span');
        what.className = 'quiet';
        what.textContent = KINDS[kind];
        option.append(name, ' ', what);
        return option;
      }),
    );
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', !list.hidden);
    list.style.left = `${field.offsetLeft}px`;
    list.style.top = `${field.offsetTop + field.offsetHeight}px`;
    list.style.minWidth = `${field.offsetWidth}px`;
    mark(-1);
  }

  function choose({ name, address }) {
    show([]);
    if (!field.dataset.fills) return location.assign(address);
    field.value = name;
  }

  show([]);
  onPause(field, async () => {
    const typed = field.value;
    if (typed.trim().length < 2) return show([]);
    const response = await fetch(`/suggestions.json?words=${encodeURIComponent(typed)}`);
    if (!response.ok || field.value !== typed || document.activeElement !== field) return;
    const all = await response.json();
    const kinds = field.dataset.suggests.split(' ');
    show(kinds.flatMap((kind) => all[kind].map((one) => ({ ...one, kind }))));
  });
  field.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (list.hidden || event.isComposing) return;
    // Between the last and the first entry comes the field itself.
    if (step) mark(((at + 1 + step + found.length + 1) % (found.length + 1)) - 1);
    else if (event.key === 'Enter' && at >= 0) choose(found[at]);
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', () => show([]));
  // The field keeps the focus when the list is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target.closest('[role=option]');
    if (option) choose(found[[...list.children].indexOf(option)]);
  });
}
