import './grouping.css';
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridContext } from '../grid/grid-host';
import { writeAttribute, writeText } from '../grid/write-if-other';

type Params = ICellRendererParams<object, string, GridContext>;

/** A customer's name, or the head of a band: a caret, its value, how many customers. Plain DOM, as every cell. */
export class NameCell implements ICellRendererComp<object> {
  private readonly root = document.createElement('span');
  private readonly label = document.createElement('span');
  private readonly count = document.createElement('span');

  init(params: Params): void {
    this.label.className = 'bb-band-label';
    this.count.className = 'bb-band-count';
    this.show(params);
  }

  getGui(): HTMLElement {
    return this.root;
  }

  refresh(params: Params): boolean {
    this.show(params);
    return true;
  }

  private show(params: Params): void {
    const band = params.context.host.bandAt(params.node.rowIndex);
    if (band === undefined) {
      writeAttribute(this.root, 'class', '');
      this.root.removeAttribute('aria-expanded');
      this.root.removeAttribute('role');
      writeAttribute(this.root, 'title', '');
      // The head of a band holds the same words in parts.
      if (this.label.parentNode !== null) this.root.replaceChildren();
      writeText(this.root, params.value ?? '');
      return;
    }
    this.root.className = band.collapsed ? 'bb-band bb-band-closed' : 'bb-band';
    this.root.role = 'button';
    this.root.setAttribute('aria-expanded', String(!band.collapsed));
    this.root.title = `${band.label} ${band.count}`;
    this.label.textContent = band.label;
    this.count.textContent = band.count;
    this.root.replaceChildren(this.label, this.count);
  }
}
