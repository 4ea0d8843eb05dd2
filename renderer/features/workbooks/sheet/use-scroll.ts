import { type RefObject, useLayoutEffect, useState } from 'react';

export interface ScrollPlace {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const nowhere: ScrollPlace = { top: 0, left: 0, width: 0, height: 0 };

/** Size and both scroll places of an element, kept up to date. */
export function useScroll(element: RefObject<HTMLElement | null>): ScrollPlace {
  const [place, setPlace] = useState(nowhere);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const read = () => {
      const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = target;
      setPlace((was) =>
        was.top === top && was.left === left && was.width === width && was.height === height
          ? was
          : { top, left, width, height },
      );
    };
    // The observer tells the first size too, after the page was laid out: asking here would lay it out twice.
    const observer = new ResizeObserver(read);
    observer.observe(target);
    target.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      target.removeEventListener('scroll', read);
    };
  }, [element]);
  return place;
}
