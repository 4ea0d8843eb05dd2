import { findTier } from '@shared/domain/tiers/assign-tier';
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridContext } from './grid-host';

type Params = ICellRendererParams<object, string, GridContext>;

/** A tier as chip and word. Plain DOM: React in every cell would make scrolling heavy. */
export class TierCell implements ICellRendererComp<object> {
  private readonly chip = document.createElement('span');

  init(params: Params): void {
    this.show(params);
  }

  getGui(): HTMLElement {
    return this.chip;
  }

  refresh(params: Params): boolean {
    this.show(params);
    return true;
  }

  private show(params: Params): void {
    const { host } = params.context;
    const record = host.recordAt(params.node.rowIndex);
    const tone = record === undefined ? undefined : findTier(host.schemes(), record)?.tier.tone;
    // The row of a band has a share here, not a tier.
    this.chip.className = tone === undefined ? '' : `bb-chip bb-chip-${tone}`;
    this.chip.textContent = params.value ?? '';
  }
}
