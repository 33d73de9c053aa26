import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DomChild, DomElement, DomText } from '../../src/read/html/domNode.ts';

const TAGS = ['div', 'p', 'ul', 'li'];

/** All that is in an element, in order, found without anything that is kept. */
function* within(element: DomElement): Generator<DomChild> {
  for (const child of element.childNodes) {
    yield child;
    if (child instanceof DomElement) yield* within(child);
  }
}

function elementsIn(element: DomElement): DomElement[] {
  return [...within(element)].filter((node) => node instanceof DomElement);
}

/** Whether everything that an element says of what is in it is so. */
function holds(element: DomElement): void {
  const nodes = [...within(element)];
  const text = nodes.flatMap((node) => (node instanceof DomText ? [node.textContent] : [])).join('');
  assert.equal(element.textContent, text);
  assert.equal(
    element.writtenText((all) => all.toUpperCase()),
    text.toUpperCase(),
  );
  for (const tag of TAGS) {
    const expected = elementsIn(element).filter(({ tagName }) => tagName === tag.toUpperCase());
    assert.deepEqual(element.getElementsByTagName(tag), expected);
  }
  assert.deepEqual(
    element.querySelectorAll('p,ul'),
    elementsIn(element).filter(({ tagName }) => tagName === 'P' || tagName === 'UL'),
  );
  assert.deepEqual(element.getElementsByTagName('*'), elementsIn(element));
}

const change = fc.record({
  what: fc.constantFrom('append', 'text', 'move', 'remove', 'rename', 'replace', 'ask'),
  one: fc.nat(30),
  other: fc.nat(30),
  tag: fc.constantFrom(...TAGS),
});

test('an element has the text and the elements that are in it, whatever was changed after they were asked for', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const root = new DomElement('body', null);
      for (const { what, one, other, tag } of changes) {
        const all = [root, ...elementsIn(root)];
        const [element, second] = [all[one % all.length]!, all[other % all.length]!];
        const isMovable = second !== root && second !== element && ![...within(second)].includes(element);
        if (what === 'append') element.appendChild(new DomElement(tag, null));
        if (what === 'text') element.appendChild(new DomText(`${tag} `, null));
        if (what === 'move' && isMovable) element.appendChild(second);
        if (what === 'remove' && element !== root) element.remove();
        if (what === 'rename' && element !== root) element.tagName = tag.toUpperCase();
        if (what === 'replace' && element !== root)
          element.parentNode!.replaceChild(new DomElement(tag, null), element);
        if (what === 'ask') holds(element);
      }
      for (const element of [root, ...elementsIn(root)]) holds(element);
    }),
  );
});
