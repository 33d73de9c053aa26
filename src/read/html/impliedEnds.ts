/** Elements without content: a start tag is all there is of them. */
export const VOID: ReadonlySet<string> = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/** Elements whose content is another language, in which elements can close themselves (`<path/>`). */
export const FOREIGN: ReadonlySet<string> = words('math svg');

/** Elements of those languages that hold HTML again. */
export const HTML_WITHIN_FOREIGN: ReadonlySet<string> = words(
  'mi mo mn ms mtext annotation-xml foreignobject desc title',
);

/** The open elements that a start tag ends, as `<li>` ends the `li` before it; as browsers do, where it matters to text. */
export const IMPLIED_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    tr: 'tr th td',
    th: 'th',
    td: 'thead th td',
    body: 'head link script',
    a: 'a',
    li: 'li',
    option: 'option',
    optgroup: 'optgroup option',
    ...each('tbody tfoot', 'thead tbody'),
    ...each('dd dt', 'dd dt'),
    ...each('rt rp', 'rt rp'),
    ...each('h1 h2 h3 h4 h5 h6', 'h1 h2 h3 h4 h5 h6 p'),
    ...each(
      'select input output button datalist textarea',
      'input option optgroup select button datalist textarea',
    ),
    ...each(
      'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
      'p',
    ),
  }).map(([name, ended]) => [name, words(ended)]),
);

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

function each(names: string, ended: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, ended]));
}
