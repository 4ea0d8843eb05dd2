import { customersWords } from '@shared/words/customers';
import { wordsIn } from '@shared/words/define-words';
import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { GridContext, GridHost } from './grid-host';
import { writeAttribute } from './write-if-other';

type Params = IHeaderParams<object, GridContext> & { readonly fullCaption?: string };

const arrows = { ascending: '↑', descending: '↓' } as const;

function drawFunnel(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of [
    ['width', '12'],
    ['height', '12'],
    ['viewBox', '0 0 16 16'],
    ['fill', 'none'],
    ['stroke', 'currentColor'],
    ['stroke-width', '1.5'],
    ['stroke-linejoin', 'round'],
    ['aria-hidden', 'true'],
  ] as const)
    svg.setAttribute(name, value);
  path.setAttribute('d', 'M2.5 3.5h11l-4 5v4.5l-3-1.5v-3z');
  svg.append(path);
  return svg;
}

/** Name of a column: click sorts (Shift adds), the funnel or Alt+Down filters. */
export class HeaderCell implements IHeaderComp {
  private readonly root = document.createElement('div');
  private readonly label = document.createElement('button');
  private readonly arrow = document.createElement('span');
  private readonly funnel = document.createElement('button');
  private params: Params | null = null;
  private shown = '';
  private unwatch: (() => void) | null = null;

  init(params: Params): void {
    this.root.className = 'bb-head';
    this.label.className = 'bb-head-label';
    this.arrow.className = 'bb-head-arrow';
    this.funnel.className = 'bb-head-funnel';
    for (const button of [this.label, this.funnel]) {
      button.type = 'button';
      button.tabIndex = -1;
    }
    this.funnel.append(drawFunnel());
    this.root.append(this.label, this.arrow, this.funnel);
    this.label.addEventListener('click', (event) => this.sort(event.shiftKey));
    this.funnel.addEventListener('click', () => this.filter());
    params.eGridHeader.addEventListener('keydown', this.press);
    this.unwatch = params.context.host.watchHeader(() => {
      if (this.params !== null) this.show(this.params);
    });
    this.show(params);
  }

  getGui(): HTMLElement {
    return this.root;
  }

  refresh(params: Params): boolean {
    this.show(params);
    return true;
  }

  destroy(): void {
    this.unwatch?.();
    this.params?.eGridHeader.removeEventListener('keydown', this.press);
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.sort(event.shiftKey);
    else if (event.key === 'ArrowDown' && event.altKey) this.filter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private host(): GridHost | undefined {
    return this.params?.context.host;
  }

  private sort(add: boolean): void {
    if (this.params?.enableSorting !== false) this.host()?.toggleSort(this.key(), add);
  }

  private filter(): void {
    this.host()?.openFilter(this.key(), this.funnel);
  }

  private key(): string {
    return this.params?.column.getColId() ?? '';
  }

  private show(params: Params): void {
    this.params = params;
    const host = params.context.host;
    const words = wordsIn(customersWords, host.lang());
    const key = params.column.getColId();
    const sort = host.sortOf(key);
    const filtered = host.isFiltered(key);
    // The grid writes this attribute, too, when it defines columns anew.
    writeAttribute(params.eGridHeader, 'aria-sort', sort ?? 'none');
    // Told to paint with every letter of a search: a header that says the same is left alone.
    const says = `${host.lang()} ${params.displayName} ${sort} ${filtered}`;
    if (says === this.shown) return;
    this.shown = says;
    this.label.textContent = params.displayName;
    this.label.title = params.fullCaption ?? params.displayName;
    this.arrow.textContent = sort === undefined ? '' : arrows[sort];
    this.funnel.classList.toggle('bb-head-funnel-on', filtered);
    this.funnel.setAttribute('aria-label', words.filterBy(params.displayName));
    this.funnel.setAttribute('aria-pressed', String(filtered));
  }
}

/** The corner over the row numbers: ticks all customers shown. */
export class SelectAllHeader implements IHeaderComp {
  private readonly root = document.createElement('label');
  private readonly box = document.createElement('input');
  private unwatch: (() => void) | null = null;

  init(params: Params): void {
    this.root.className = 'bb-rownum bb-rownum-head';
    this.box.type = 'checkbox';
    this.box.tabIndex = -1;
    this.root.append(this.box);
    this.box.addEventListener('click', () => params.context.host.toggleAll());
    this.unwatch = params.context.host.watchHeader(() => this.show(params));
    this.show(params);
  }

  destroy(): void {
    this.unwatch?.();
  }

  getGui(): HTMLElement {
    return this.root;
  }

  refresh(params: Params): boolean {
    this.show(params);
    return true;
  }

  private show(params: Params): void {
    const { host } = params.context;
    const state = host.selectedState();
    this.box.checked = state === true;
    this.box.indeterminate = state === 'some';
    this.box.setAttribute('aria-label', wordsIn(customersWords, host.lang()).selectAll);
  }
}
