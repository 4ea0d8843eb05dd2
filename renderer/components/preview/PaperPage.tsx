import { useLayoutEffect, useRef } from 'react';
import { type Desk, pageSize } from './page-layout';

interface Props {
  /** The style sheet of the paper, shared by all pages. */
  readonly sheet: CSSStyleSheet;
  /** Inner HTML of the page, made by `renderer/paper`, which escapes all it is given. */
  readonly html: string;
  readonly scale: number;
  /** The page at true size, px; absent: A4. */
  readonly size?: Desk;
  readonly label: string;
}

/** One page in a shadow root: the paper's own styles, untouched by the app's, and the other way round. */
export function PaperPage({ sheet, html, scale, size = pageSize, label }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const page = document.createElement('section');
    page.className = 'page';
    page.innerHTML = html;
    root.replaceChildren(page);
  }, [sheet, html]);
  return (
    <div
      className="bb-preview-sheet"
      role="document"
      aria-label={label}
      ref={host}
      style={{ width: size.width, height: size.height, transform: `scale(${scale})` }}
    />
  );
}
