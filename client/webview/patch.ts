/** Brings a page up to date in place, so that scroll, focus and what the reader opened stay. */

/** Makes the children of `root` what `html` says. Elements with a `data-key` are found again wherever they move. */
export function patch(root: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const focused = document.activeElement;
  patchChildren(root, template.content);
  // Moving an element takes the focus from it.
  if (focused !== document.activeElement && focused instanceof HTMLElement && focused.isConnected) {
    focused.focus({ preventScroll: true });
  }
}

function patchChildren(old: Node, wanted: Node): void {
  const keyed = new Map([...old.childNodes].flatMap((child) => (keyOf(child) ? [[keyOf(child), child] as const] : [])));
  let at = old.firstChild;
  for (const want of [...wanted.childNodes]) {
    const have = keyOf(want) ? keyed.get(keyOf(want)) : at;
    if (!have || !isSameKind(have, want)) {
      old.insertBefore(want, at);
      continue;
    }
    keyed.delete(keyOf(want));
    if (have === at) at = at.nextSibling;
    else old.insertBefore(have, at);
    patchNode(have, want);
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

function patchNode(have: ChildNode, want: ChildNode): void {
  if (have instanceof Element && want instanceof Element) {
    patchAttributes(have, want);
    patchChildren(have, want);
    // Once a reader has chosen, the attribute `selected` moves nothing.
    if (have instanceof HTMLSelectElement && want instanceof HTMLSelectElement) have.value = want.value;
  } else if (have.nodeValue !== want.nodeValue) {
    have.nodeValue = want.nodeValue;
  }
}

function patchAttributes(have: Element, want: Element): void {
  for (const { name } of [...have.attributes]) {
    if (!want.hasAttribute(name) && !isReaders(have, name)) have.removeAttribute(name);
  }
  for (const { name, value } of want.attributes) {
    if (have.getAttribute(name) !== value && !isReaders(have, name)) have.setAttribute(name, value);
  }
}

/** Whether a details is open is the reader's to say. */
const isReaders = (element: Element, attribute: string): boolean =>
  attribute === 'open' && element.tagName === 'DETAILS';

const isSameKind = (a: Node, b: Node): boolean => a.nodeName === b.nodeName && keyOf(a) === keyOf(b);

const keyOf = (node: Node): string | null => (node instanceof Element ? node.getAttribute('data-key') : null);
