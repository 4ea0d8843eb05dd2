import { iconPaths } from '@renderer/components/icons/icon-paths';
import { wordsIn } from '@shared/words/define-words';
import { maskingWords } from '@shared/words/masking';
import { gridColumn, hidesCell } from '../grid/grid-columns';
import type { RangeDesk } from './range-desk';
import type { CellPlace } from './range-model';
import { placeOf } from './range-mouse';

/**
 * The eye on a hidden value: one button that lies over the cell under the pointer, else over the active one. Cells show
 * bare text and are drawn by the hundred; none of them carries a button of its own. By keyboard it is Ctrl+Shift+U.
 */
export function listenToEye(desk: RangeDesk): () => void {
  const { root, host } = desk;
  if (!host.mayShow()) return () => undefined;
  const stop = new AbortController();
  const { signal } = stop;
  const eye = makeEye();
  let at: CellPlace | undefined;

  const hide = () => {
    at = undefined;
    eye.remove();
  };
  const lieOver = (cell: HTMLElement | null): boolean => {
    const place = cell === null ? undefined : placeOf(cell);
    if (cell === null || place === undefined || desk.isEditing() || !hides(desk, place)) return false;
    const frame = root.getBoundingClientRect();
    const box = cell.getBoundingClientRect();
    const right = Math.min(box.right, frame.right);
    if (right - box.left < eyeSize * 2) return false;
    at = place;
    eye.style.left = `${right - frame.left - eyeSize - 3}px`;
    eye.style.top = `${box.top - frame.top + (box.height - eyeSize) / 2}px`;
    describe(desk, eye, place);
    if (!eye.isConnected) root.append(eye);
    return true;
  };
  const lieOverActive = () => {
    if (!lieOver(root.querySelector<HTMLElement>('.ag-cell-focus'))) hide();
  };
  root.addEventListener(
    'mouseover',
    ({ target }) => {
      if (!(target instanceof Element) || eye.contains(target)) return;
      if (!lieOver(target.closest<HTMLElement>('.ag-cell'))) lieOverActive();
    },
    { signal },
  );
  root.addEventListener('mouseleave', lieOverActive, { signal });
  root.addEventListener('focusin', lieOverActive, { signal });
  root.addEventListener('scroll', hide, { signal, capture: true });
  root.addEventListener('keydown', hide, { signal, capture: true });
  // The cell keeps the focus, and with it what the keyboard does.
  eye.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  eye.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      const place = at;
      hide();
      if (place !== undefined) host.showCell(place.row, place.column);
    },
    { signal },
  );
  return () => {
    hide();
    stop.abort();
  };
}

const eyeSize = 22;

function hides({ host }: RangeDesk, { row, column }: CellPlace): boolean {
  const record = host.recordAt(row);
  const shown = gridColumn(column);
  return record !== undefined && shown !== undefined && hidesCell(shown, record, host.lang());
}

function describe({ host }: RangeDesk, eye: HTMLElement, { row, column }: CellPlace): void {
  const words = wordsIn(maskingWords, host.lang());
  const caption = gridColumn(column)?.caption(host.lang()) ?? '';
  const isShown = host.isShown(host.recordAt(row)?.id ?? '', column);
  const told = isShown ? words.hideField(caption) : words.showField(caption);
  eye.setAttribute('aria-label', told);
  eye.title = `${told} (Ctrl+Shift+U)`;
  eye.querySelector('path')?.setAttribute('d', isShown ? iconPaths.eyeOff : iconPaths.eye);
}

function makeEye(): HTMLButtonElement {
  const eye = document.createElement('button');
  eye.type = 'button';
  eye.tabIndex = -1;
  eye.className = 'bb-cell-eye';
  eye.dataset.testid = 'cell-eye';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const drawn = { width: '14', height: '14', viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor' };
  for (const [name, value] of Object.entries(drawn)) svg.setAttribute(name, value);
  svg.setAttribute('stroke-width', '1.5');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  eye.append(svg);
  return eye;
}
