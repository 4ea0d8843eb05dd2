import './curtain.css';

/** Id of the only thing that can be seen while the curtain is drawn. */
export const curtainId = 'lock-curtain';

/** Frames that a window needs to show what it was told, and how long to wait for them in a window that is hidden. */
const frames = 2;
const longestMs = 250;

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The page is gone for good after it: nobody draws the curtain back, the page is loaded anew. */
let isDrawn = false;

/** True once the book is being locked. */
export function isCurtainDrawn(): boolean {
  return isDrawn;
}

/** What is being typed is taken by most fields when they are left; the one that has the focus may lie in a shadow tree. */
function leaveField(): void {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element instanceof HTMLElement) element.blur();
}

/** Hides everything the window shows, at once, and lets no key or click through to it. */
export function drawCurtain(): void {
  if (isDrawn) return;
  isDrawn = true;
  document.documentElement.dataset.curtain = 'drawn';
  document.title = '';
  leaveField();
  for (const name of [
    'keydown',
    'keyup',
    'keypress',
    'copy',
    'cut',
    'paste',
    'drop',
    'pointerdown',
    'click',
  ]) {
    window.addEventListener(name, swallow, true);
  }
}

/** Resolves when the window has shown the curtain, or is not showing anything at all. */
export function whenCurtainShows(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, longestMs);
    let left = frames;
    const count = () => {
      left -= 1;
      if (left > 0) requestAnimationFrame(count);
      else {
        clearTimeout(limit);
        resolve();
      }
    };
    requestAnimationFrame(count);
  });
}
