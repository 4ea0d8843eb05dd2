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
  measurePage,
  type PaperMillimetres,
  type PreviewZoom,
  placePage,
} from './preview/page-layout';
import { useViewport } from './preview/use-viewport';
import './paper-preview.css';

interface Props {
  /** Style sheet of the paper, the same text the PDF is printed with. */
  readonly css: string;
  /** Inner HTML of each page. */
  readonly pages: readonly string[];
  /** Size of the document's pages; absent: A4 upright. */
  readonly size?: PaperMillimetres;
  /** Name of the document. */
  readonly label: string;
  readonly initialZoom?: PreviewZoom;
  /** Page to bring into view when it changes. */
  readonly showPage?: number;
  /** Controls at the left end of the foot. */
  readonly foot?: ReactNode;
}

const a4: PaperMillimetres = { widthMm: 210, heightMm: 297 };

/** Pages as they will print, on a desk that scrolls. Only pages in view are mounted, so 2,000 cost as much as 3. */
export function PaperPreview({ css, pages, size, label, initialZoom = 'width', showPage, foot }: Props) {
  const words = useWords(frameWords);
  const desk = useRef<HTMLDivElement>(null);
  const viewport = useViewport(desk);
  const [zoom, setZoom] = useState<PreviewZoom>(initialZoom);
  const sheet = useMemo(() => {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    return made;
  }, [css]);
  const { widthMm, heightMm } = size ?? a4;
  // By its numbers: a document that is laid out anew in the same size must not move the desk.
  const page = useMemo(() => measurePage({ widthMm, heightMm }), [widthMm, heightMm]);
  const scale = chooseScale(zoom, viewport, page);
  const count = pages.length;
  const mounted =
    viewport.height === 0 ? [] : chooseMounted(viewport.scrollTop, viewport.height, count, scale, page);
  useEffect(() => {
    if (showPage !== undefined)
      desk.current?.scrollTo({ top: placePage(showPage, scale, page) - placePage(0, scale, page) });
  }, [showPage, scale, page]);
  const current = findCurrentPage(viewport.scrollTop, viewport.height, count, scale, page);
  const left = Math.max(18, (viewport.width - page.width * scale) / 2);
  return (
    <div className="bb-preview" data-testid="paper-preview" data-pages={count}>
      <section className="bb-preview-desk" ref={desk} aria-label={label}>
        <div className="bb-preview-length" style={{ height: measureDesk(count, scale, page) }}>
          {mounted.map((place) => (
            <div
              key={place}
              className="bb-preview-place"
              style={{ top: placePage(place, scale, page), left }}
            >
              <PaperPage
                sheet={sheet}
                html={pages[place] ?? ''}
                scale={scale}
                size={page}
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
