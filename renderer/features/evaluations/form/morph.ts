/** Marks an element whose content belongs to somebody else: morphing leaves it alone. */
export const hostMark = 'host';

function sameKind(a: Node, b: Node): boolean {
  return a.nodeName === b.nodeName;
}

function morphAttributes(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of [...to.attributes])
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
}

/**
 * Turns the children of one element into those of another, touching only what differs, so that inputs placed in hosts
 * keep their focus while the numbers around them change.
 */
export function morphChildren(from: Element | ShadowRoot, to: Element | DocumentFragment): void {
  const before = [...from.childNodes];
  const after = [...to.childNodes];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const was = before[index];
    const is = after[index];
    if (was === undefined) {
      if (is !== undefined) from.append(is);
    } else if (is === undefined) {
      was.remove();
    } else if (!sameKind(was, is)) {
      was.replaceWith(is);
    } else if (was instanceof Element && is instanceof Element) {
      if (was instanceof HTMLElement && was.dataset[hostMark] !== undefined) continue;
      morphAttributes(was, is);
      morphChildren(was, is);
    } else if (was.nodeValue !== is.nodeValue) {
      was.nodeValue = is.nodeValue;
    }
  }
}
