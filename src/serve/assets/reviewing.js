/*
 * Keys for the review queue: each button and link has its key in `data-key`. They can be turned off, for people who use speech input, and
 * stay off.
 */

const keys = document.querySelector('.keys');
const used = keys?.querySelector('input');
const OFF = 'onrecord-review-keys-off';

// In a browser that stores nothing, the keys are on.
function kept(change) {
  try {
    return change(localStorage);
  } catch {
    return null;
  }
}

if (keys) {
  used.checked = kept((store) => store.getItem(OFF)) === null;
  const show = () => {
    for (const key of document.querySelectorAll('[data-key] kbd')) key.hidden = !used.checked;
  };
  used.addEventListener('change', () => {
    kept((store) => (used.checked ? store.removeItem(OFF) : store.setItem(OFF, 'yes')));
    show();
  });
  keys.hidden = false;
  show();
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, altKey, metaKey, repeat } = event;
    if (!used.checked || ctrlKey || altKey || metaKey || repeat) return;
    if (target.closest('input:not([type=checkbox]), textarea, select')) return;
    const meant = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!meant || meant.disabled) return;
    event.preventDefault();
    if (meant.matches('input')) meant.focus();
    else meant.click();
  });
}
