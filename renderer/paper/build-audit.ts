import { pageSize } from './css/page-css';
import { finishDocument, joinHead, type PaperDocument, type PrintContext } from './document';
import { html, type SafeHtml } from './html';
import { type Block, paginate } from './paginate';
import { estimateLines, heightOfLines } from './text-measure';

/** An entry of the audit trail as it stands on paper. */
export interface AuditPaperRow {
  readonly no: string;
  readonly when: string;
  readonly who: string;
  readonly kind: string;
  readonly what: string;
  readonly howMany: string;
}

export interface AuditPaperOrder extends PrintContext {
  readonly title: string;
  /** What was chosen, in words; stands below the title. */
  readonly about: string;
  readonly captions: readonly [string, string, string, string, string, string];
  readonly rows: readonly AuditPaperRow[];
}

const pageRoom = pageSize.height - pageSize.top - pageSize.foot - pageSize.footHeight - 4;
const titleHeight = 26;
const points = 8.5;
/** Room for text in the columns, in millimetres (widths in `css/table-css.ts` less the padding). */
const columns = { who: 17, kind: 21, what: 68 } as const;

/** The entries as a ruled list; a long one takes as many lines as it needs. */
export function buildAuditPaper(order: AuditPaperOrder): PaperDocument {
  const blocks = order.rows.map((row): Block<SafeHtml> => {
    const lines = Math.max(
      estimateLines(row.who, columns.who, points),
      estimateLines(row.kind, columns.kind, points),
      estimateLines(row.what, columns.what, points),
    );
    const { no, when, who, kind, what, howMany } = row;
    return {
      content: html`<tr><td class="number">${no}</td><td>${when}</td><td>${who}</td><td>${kind}</td><td>${what}</td><td class="number">${howMany}</td></tr>`,
      heightMm: heightOfLines(lines, points, 1.4) + 1.5,
    };
  });
  const [no, when, who, kind, what, howMany] = order.captions;
  const room = pageRoom - titleHeight;
  const pages = paginate(blocks, room, room).map((rows) => ({
    kind: 'audit',
    body: html`<h1>${order.title}</h1><div class="head"><span>${joinHead(order.branch)}</span><span>${order.about}</span></div><table class="list trail"><colgroup><col class="a1"><col class="a2"><col class="a3"><col class="a4"><col><col class="a6"></colgroup><thead><tr><th class="number">${no}</th><th>${when}</th><th>${who}</th><th>${kind}</th><th>${what}</th><th class="number">${howMany}</th></tr></thead><tbody>${rows}</tbody></table>`,
  }));
  return finishDocument(order.title, pages, order);
}
