/**
 * Where dialogs are put: beside the app, not straight into the body. There the component library would stop the body
 * from scrolling with a style sheet of its own, which the content security policy refuses; our body never scrolls.
 */
export function findDialogPlace(): HTMLElement {
  return document.getElementById('root') ?? document.body;
}
