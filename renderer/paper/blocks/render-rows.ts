import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { pointsClass } from '../css/frame-css';
import { drawBox } from '../draw-box';
import { type HtmlPart, html, type SafeHtml } from '../html';
import { drawMonths } from './draw-chart';
import { type BlockMeasures, chartHeight, gridOfFields, hasPicture, signsAcross } from './measures';
import type { PaperRow, RowCell, RowGrid, TextRow } from './row';

type RowOf<K extends PaperRow['kind']> = Extract<PaperRow, { kind: K }>;

/** Rows of a page as markup: those of one grid are one table, paragraphs and signatures stand free. */
export function renderRows(rows: readonly PaperRow[], measures: BlockMeasures): SafeHtml {
  const parts: SafeHtml[] = [];
  let grid: RowGrid | undefined;
  let open: SafeHtml[] = [];
  const close = () => {
    if (grid !== undefined && open.length > 0) parts.push(renderTable(grid, open));
    open = [];
    grid = undefined;
  };
  const put = (wanted: RowGrid, row: SafeHtml) => {
    if (grid !== undefined && grid.key !== wanted.key) close();
    grid = wanted;
    open.push(row);
  };
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'paragraph' || row.kind === 'sign') {
      close();
      parts.push(row.kind === 'paragraph' ? renderParagraph(row) : renderSigns(row, measures));
    } else if (row.kind === 'texts') {
      put(row.grid, renderTexts(row));
    } else {
      // What has no columns of its own takes those of its neighbours.
      const own = chooseGrid(row, grid, rows[at + 1], measures);
      put(own, renderWhole(row, own, measures));
    }
  }
  close();
  return html`<div class="blocks ${pointsClass(measures.points)}">${parts}</div>`;
}

function chooseGrid(
  row: PaperRow,
  above: RowGrid | undefined,
  below: PaperRow | undefined,
  measures: BlockMeasures,
): RowGrid {
  const usual = gridOfFields(2, measures);
  if (row.kind === 'band') return below?.kind === 'texts' ? below.grid : (above ?? usual);
  return above?.key.startsWith('fields-') === true ? above : usual;
}

function renderTable({ percents }: RowGrid, rows: readonly SafeHtml[]): SafeHtml {
  const columns = percents.map((share) => html`<col width="${share.toFixed(2)}%">`);
  return html`<table><colgroup>${columns}</colgroup><tbody>${rows}</tbody></table>`;
}

/** A text of which some characters at the beginning are bold. */
export function renderText({ text, strong = 0 }: Pick<RowCell, 'text' | 'strong'>): HtmlPart {
  return strong === 0 ? text : [html`<b class="strong">${text.slice(0, strong)}</b>`, text.slice(strong)];
}

function renderTexts(row: TextRow): SafeHtml {
  return html`<tr>${row.cells.map((cell) => {
    const span = html`${cell.span === 1 ? '' : html` colspan="${cell.span}"`}`;
    const kind = cell.isHint === true ? 'hint' : cell.isNumber === true ? 'number' : '';
    const shown = kind === '' ? '' : html` class="${kind}"`;
    return cell.isLabel === true
      ? html`<th${span}${shown}>${cell.text}</th>`
      : html`<td${span}${shown}>${renderText(cell)}</td>`;
  })}</tr>`;
}

/** A row that is a label and something beside it, or goes across. */
function renderWhole(
  row: Exclude<PaperRow, { kind: 'texts' | 'paragraph' | 'sign' }>,
  { percents }: RowGrid,
  measures: BlockMeasures,
): SafeHtml {
  const all = percents.length;
  if (row.kind === 'band') return html`<tr class="band"><td colspan="${all}">${row.text}</td></tr>`;
  const label = row.label === '' ? '' : html`<th>${row.label}</th>`;
  const span = row.label === '' ? all : all - 1;
  switch (row.kind) {
    case 'room':
      return html`<tr>${label}<td colspan="${span}" class="room">${renderRoom(row)}</td></tr>`;
    case 'choices': {
      const choices = row.choices.map(
        (choice) => html`<span class="choice">${drawBox(false)}${choice}</span>`,
      );
      return html`<tr>${label}<td colspan="${span}" class="choices">${choices}</td></tr>`;
    }
    case 'chart': {
      const widthMm = measures.widthMm - (row.label === '' ? 0 : measures.labelMm) - 1;
      const size = { widthMm: Math.round(widthMm * 10) / 10, heightMm: chartHeight(measures) };
      const picture = hasPicture(row.months) ? drawMonths(row.months, size, measures.lang) : '';
      return html`<tr>${label}<td colspan="${span}" class="picture">${picture}</td></tr>`;
    }
  }
}

/** Lines to write on stand this far apart, in millimetres. */
const lineSpace = 8;

function renderRoom({ heightMm, isRuled, hint }: RowOf<'room'>): SafeHtml {
  const count = isRuled ? Math.max(0, Math.ceil(heightMm / lineSpace) - 1) : 0;
  const lines = Array.from({ length: count }, (_, at) => {
    const y = `${(at + 1) * lineSpace}mm`;
    return html`<line x1="0" x2="100%" y1="${y}" y2="${y}"/>`;
  });
  const said = hint === '' ? '' : html`<span class="hint">${hint}</span>`;
  return html`${said}<svg class="lines" width="100%" height="${heightMm}mm" aria-hidden="true">${lines}</svg>`;
}

function renderParagraph({ text, align, points }: RowOf<'paragraph'>): SafeHtml {
  return html`<p class="free ${align} ${pointsClass(points)}">${text}</p>`;
}

function renderSigns({ labels }: RowOf<'sign'>, measures: BlockMeasures): SafeHtml {
  const words = wordsIn(paperWords, measures.lang);
  const colon = measures.lang === 'en' ? ':' : '：';
  const signs = labels.map(
    (label) =>
      html`<div class="one"><span>${label}${colon}</span><i></i><small>${words.emptyDate}</small></div>`,
  );
  return html`<div class="signs across-${signsAcross(labels.length, measures)}">${signs}</div>`;
}
