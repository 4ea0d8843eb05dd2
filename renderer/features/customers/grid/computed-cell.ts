import { faultOf } from '@shared/domain/fields/computed-values';
import type { Field } from '@shared/domain/fields/field';
import { describeFault } from '@shared/words/formula-faults';
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridContext } from './grid-host';
import { writeAttribute, writeText } from './write-if-other';
import '@renderer/components/computed-value.css';

type Params = ICellRendererParams<object, string, GridContext> & { readonly field: Field };

/** A cell of a computed field: its value, or a quiet mark such as `#DIV/0!` that says on hover what went wrong. */
export class ComputedCell implements ICellRendererComp {
  private readonly gui = document.createElement('span');

  init(params: Params): void {
    this.show(params);
  }

  getGui(): HTMLElement {
    return this.gui;
  }

  refresh(params: Params): boolean {
    this.show(params);
    return true;
  }

  private show({ context, node, field, value, valueFormatted }: Params): void {
    const { host } = context;
    const record = host.recordAt(node.rowIndex);
    const fault = record === undefined ? undefined : faultOf(record, field);
    writeAttribute(this.gui, 'class', fault === undefined ? '' : 'bb-fault');
    writeAttribute(this.gui, 'title', fault === undefined ? '' : describeFault(fault.fault, host.lang()));
    writeText(this.gui, fault?.fault ?? valueFormatted ?? value ?? '');
  }
}
