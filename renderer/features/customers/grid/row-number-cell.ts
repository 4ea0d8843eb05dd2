import { nameOf } from '@shared/domain/fields/values';
import { customersWords } from '@shared/words/customers';
import { wordsIn } from '@shared/words/define-words';
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridContext } from './grid-host';
import { writeText } from './write-if-other';

type Params = ICellRendererParams<object, string, GridContext>;

/**
 * Row number, with a tick box before it under the pointer, with the keyboard's focus, and while ticked. The number itself
 * selects the row's cells.
 */
export class RowNumberCell implements ICellRendererComp<object> {
  private readonly root = document.createElement('div');
  private readonly number = document.createElement('span');
  private readonly box = document.createElement('input');
  private params: Params | null = null;

  init(params: Params): void {
    this.root.className = 'bb-rownum';
    this.box.type = 'checkbox';
    this.box.tabIndex = -1;
    this.root.append(this.number, this.box);
    this.box.addEventListener('click', (event) => {
      const rowIndex = this.params?.node.rowIndex;
      if (rowIndex !== null && rowIndex !== undefined)
        this.params?.context.host.toggleRow(rowIndex, event.shiftKey);
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

  private show(params: Params): void {
    this.params = params;
    const { host } = params.context;
    const { rowIndex } = params.node;
    const record = host.recordAt(rowIndex);
    const band = host.bandAt(rowIndex);
    writeText(this.number, rowIndex === null || band !== undefined ? '' : String(host.numberAt(rowIndex)));
    const ticked = band?.ticked ?? (record !== undefined && host.isSelected(record.id));
    this.box.checked = ticked === true;
    this.box.indeterminate = ticked === 'some';
    this.root.classList.toggle('bb-rownum-on', ticked !== false);
    const words = wordsIn(customersWords, host.lang());
    const name = band?.label ?? (record === undefined ? '' : nameOf(record));
    this.box.setAttribute('aria-label', words.selectRow(name));
  }
}
