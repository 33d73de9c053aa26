/** Names of people in the fields that take one, while they are typed, as script. */
export const suggesting = `
(() => {
  const names = document.querySelector('#names');
  let timer;
  async function suggest(field) {
    const name = field.value.trim();
    if (name.length < 2) return names.replaceChildren();
    const response = await fetch('/people.json?limit=10&name=' + encodeURIComponent(name));
    // Meanwhile more may have been typed.
    if (!response.ok || field.value.trim() !== name) return;
    const { people } = await response.json();
    names.replaceChildren(...people.map((person) => new Option('', person.name)));
  }
  for (const field of document.querySelectorAll('[data-names]')) {
    // Without script no field says that it has a list.
    field.setAttribute('list', 'names');
    field.oninput = () => {
      clearTimeout(timer);
      timer = setTimeout(() => suggest(field).catch(() => {}), 200);
    };
  }
})();`;
