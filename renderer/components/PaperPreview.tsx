import { frameWords } from '@shared/words/frame';
import { Segmented } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from './language/language-context';
import { PaperPage } from './preview/PaperPage';
import {
  chooseMounted,
  chooseScale,
  findCurrentPage,
  measureDesk,
  type PreviewZoom,
  pageSize,
  placePage,
} from './preview/page-layout';
import { useViewport } from './preview/use-viewport';
import './paper-preview.css';

interface Props {
  /** Style sheet of the paper, the same text the PDF is printed with. */
  readonly css: string;
  /** Inner HTML of each page. */
  readonly pages: readonly string[];
  /** Name of the document. */
  readonly label: string;
  readonly initialZoom?: PreviewZoom;
  /** Page to bring into view when it changes. */
  readonly showPage?: number;
  /** Controls at the left end of the foot. */
  readonly foot?: ReactNode;
}

/** Pages as they will print, on a desk that scrolls. Only pages in view are mounted, so 2,000 cost as much as 3. */
export function PaperPreview({ css, pages, label, initialZoom = 'width', showPage, foot }: Props) {
  const words = useWords(frameWords);
  const desk = useRef<HTMLDivElement>(null);
  const viewport = useViewport(desk);
  const [zoom, setZoom] = useState<PreviewZoom>(initialZoom);
  const sheet = useMemo(() => {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    return made;
  }, [css]);
  const scale = chooseScale(zoom, viewport);
  const count = pages.length;
  const mounted =
    viewport.height === 0 ? [] : chooseMounted(viewport.scrollTop, viewport.height, count, scale);
  useEffect(() => {
    if (showPage !== undefined)
      desk.current?.scrollTo({ top: placePage(showPage, scale) - placePage(0, scale) });
  }, [showPage, scale]);
  const current = findCurrentPage(viewport.scrollTop, viewport.height, count, scale);
  const left = Math.max(18, (viewport.width - pageSize.width * scale) / 2);
  return (
    <div className="bb-preview" data-testid="paper-preview" data-pages={count}>
      <section className="bb-preview-desk" ref={desk} aria-label={label}>
        <div className="bb-preview-length" style={{ height: measureDesk(count, scale) }}>
          {mounted.map((place) => (
            <div key={place} className="bb-preview-place" style={{ top: placePage(place, scale), left }}>
              <PaperPage
                sheet={sheet}
                html={pages[place] ?? ''}
                scale={scale}
                label={words.previewPage(place + 1, count)}
              />
            </div>
          ))}
        </div>
      </section>
      <div className="bb-preview-foot">
        {foot}
        <span className="bb-preview-count">{count === 0 ? '' : words.previewPage(current + 1, count)}</span>
        <Segmented<PreviewZoom>
          size="small"
          aria-label={words.zoom}
          value={zoom}
          onChange={setZoom}
          options={[
            { value: 'width', label: words.zoomFit },
            { value: 'page', label: words.zoomWhole },
            { value: 'true', label: words.zoomTrue },
          ]}
        />
      </div>
    </div>
  );
}
