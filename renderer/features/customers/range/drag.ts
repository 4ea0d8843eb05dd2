interface Drag {
  /** What scrolls when the pointer leaves it. */
  readonly viewport: HTMLElement;
  /** Height of the header that lies over the viewport, in px. */
  readonly header: number;
  /** How far one step scrolls at the edge, in px; farther out it goes faster. */
  readonly step: number;
  readonly start: MouseEvent;
  /** Called with the point under the pointer, kept within the viewport; at most once a frame. */
  readonly over: (x: number, y: number) => void;
  readonly end?: (moved: boolean) => void;
}

/** Follows the mouse until its button is let go; at the edges the viewport scrolls along, frame by frame. */
export function watchDrag({ viewport, header, step, start, over, end }: Drag): void {
  const stop = new AbortController();
  const { signal } = stop;
  let x = start.clientX;
  let y = start.clientY;
  let moved = false;
  let frame = 0;

  const look = (): void => {
    frame = 0;
    const box = viewport.getBoundingClientRect();
    const top = box.top + header;
    const down = reach(y, top, box.bottom);
    const right = reach(x, box.left, box.right);
    if (down !== 0 || right !== 0) {
      viewport.scrollTop += down * step;
      viewport.scrollLeft += right * step;
      frame = requestAnimationFrame(look);
    }
    over(keep(x, box.left + 2, box.right - 2), keep(y, top + 2, box.bottom - 2));
  };
  const finish = (): void => {
    stop.abort();
    cancelAnimationFrame(frame);
    end?.(moved);
  };
  window.addEventListener(
    'mousemove',
    (event) => {
      // The button was let go where nobody told us, outside of the window.
      if (event.buttons === 0) {
        finish();
        return;
      }
      x = event.clientX;
      y = event.clientY;
      moved ||= Math.abs(x - start.clientX) > 3 || Math.abs(y - start.clientY) > 3;
      if (moved && frame === 0) frame = requestAnimationFrame(look);
    },
    { signal },
  );
  window.addEventListener('mouseup', finish, { signal });
  window.addEventListener('blur', finish, { signal });
}

/** How many steps to scroll: none within, more the farther outside; at most four a frame. */
function reach(at: number, least: number, most: number): number {
  if (at < least) return -Math.min(4, Math.ceil((least - at) / 24)) / 2;
  return at > most ? Math.min(4, Math.ceil((at - most) / 24)) / 2 : 0;
}

function keep(at: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, at));
}
