import { describeTierCell } from '@renderer/components/tiers/standing-text';
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridContext } from './grid-host';
import { writeAttribute, writeText } from './write-if-other';

type Params = ICellRendererParams<object, string, GridContext>;

/** A tier as chip and word, with the clock of 关注客户 beside it. Plain DOM: React in every cell would make scrolling heavy. */
export class TierCell implements ICellRendererComp<object> {
  private readonly place = document.createElement('span');
  private readonly chip = document.createElement('span');
  private readonly clock = document.createElement('span');

  init(params: Params): void {
    this.clock.className = 'bb-tier-clock';
    this.place.append(this.chip, this.clock);
    this.show(params);
  }

  getGui(): HTMLElement {
    return this.place;
  }

  refresh(params: Params): boolean {
    this.show(params);
    return true;
  }

  private show(params: Params): void {
    const { host } = params.context;
    const record = host.recordAt(params.node.rowIndex);
    const shown = record === undefined ? undefined : describeTierCell(host.schemes(), record, host.lang());
    // The row of a band has a share here, not a tier.
    writeAttribute(this.chip, 'class', shown?.chipClass ?? '');
    writeText(this.chip, params.value ?? '');
    writeText(this.clock, shown?.clock ?? '');
    writeAttribute(this.place, 'title', shown?.title ?? '');
  }
}
