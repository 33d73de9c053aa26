/* The name that somebody corrected by last goes into the forms that have none. */

const [, remembered] = document.cookie.match(/(?:^|; )onrecord_author=([\w.%-]+)/) ?? [];
if (remembered)
  for (const empty of document.querySelectorAll(
    'input[name=author][value=""], input[name=author]:not([value])',
  ))
    empty.value = decodeURIComponent(remembered);
