import type { JoinablePaper } from './blocks/paper-order';
import { cssOfFrames } from './css/frame-css';

/**
 * Several papers as one, page after page, each in its own frame and with its own numbering. Where their sheets differ
 * in size each keeps its own; the document says the larger. `makeEmpty` gives the answer for none.
 */
export function joinPapers(parts: readonly JoinablePaper[], makeEmpty: () => JoinablePaper): JoinablePaper {
  const [first, ...others] = parts;
  if (first === undefined) return makeEmpty();
  return others.reduce(joinTwo, first);
}

function joinTwo(first: JoinablePaper, second: JoinablePaper): JoinablePaper {
  const pageOf = new Map(first.pageOf);
  for (const [id, page] of second.pageOf) pageOf.set(id, first.document.pages.length + page);
  const frames = [...first.frames, ...second.frames];
  const ownCss = [...new Set([first.ownCss, second.ownCss])].filter((css) => css !== '').join('\n');
  const { size } = first.document;
  const other = second.document.size;
  return {
    document: {
      ...first.document,
      pages: [...first.document.pages, ...second.document.pages],
      css: `${cssOfFrames(frames)}\n${ownCss}`,
      size: {
        widthMm: Math.max(size.widthMm, other.widthMm),
        heightMm: Math.max(size.heightMm, other.heightMm),
      },
    },
    pageOf,
    tooLong: [...first.tooLong, ...second.tooLong],
    frames,
    ownCss,
  };
}
