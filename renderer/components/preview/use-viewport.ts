import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly scrollTop: number;
}

/** Size and scroll place of a scrolling element, kept up to date. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ width: 0, height: 0, scrollTop: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const read = () =>
      setViewport((was) => {
        const now = { width: target.clientWidth, height: target.clientHeight, scrollTop: target.scrollTop };
        const same = was.width === now.width && was.height === now.height && was.scrollTop === now.scrollTop;
        return same ? was : now;
      });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(target);
    target.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      target.removeEventListener('scroll', read);
    };
  }, [element]);
  return viewport;
}
