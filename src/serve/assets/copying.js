/**
 * Copies citations: a link to a citation copies it at once, and buttons copy the text that they refer to. Without this
 * script, links lead to the page of the citation.
 */

const type = 'text/plain';

/** Copies a text to the clipboard: as a promise, because browsers require the call to follow the click directly. */
function copy(text) {
  return navigator.clipboard.write([
    new ClipboardItem({ [type]: Promise.resolve(text).then((words) => new Blob([words], { type })) }),
  ]);
}

/** Shows a message next to the link or button, also for screen readers. */
function say(words, beside) {
  let status = beside.nextElementSibling;
  if (!status?.matches('.copied')) {
    status = document.createElement('span');
    status.className = 'copied';
    status.setAttribute('role', 'status');
    beside.after(status);
  }
  // A status that exists before its words is read out.
  setTimeout(() => status.replaceChildren(` ${words}`));
  setTimeout(() => status.replaceChildren(), 4000);
}

async function citationAt(address) {
  const response = await fetch(`${address}.json`);
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()).text;
}

// Only pages from this machine, or over https, may use the clipboard.
if (navigator.clipboard?.write && globalThis.ClipboardItem) {
  for (const button of document.querySelectorAll('[data-copies]')) {
    button.hidden = false;
    button.addEventListener('click', () =>
      copy(document.getElementById(button.dataset.copies).textContent).then(
        () => say('copied', button),
        () => say('the browser does not let this page copy: select the text', button),
      ),
    );
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href$="/cite"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    copy(citationAt(link.href)).then(
      () => say('copied', link),
      () => location.assign(link.href),
    );
  });
}
