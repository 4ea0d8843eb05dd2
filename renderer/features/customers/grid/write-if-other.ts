/**
 * Cells are told to draw with every letter of a search. Writing the text that stands there already would still make the
 * window lay it out again, and that is most of what a letter costs: so only what differs is written.
 */
export function writeText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** As `writeText`, for an attribute. */
export function writeAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
