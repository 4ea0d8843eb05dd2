import type { CustomerKind } from '@shared/domain/records/records';
import type { PrintOrder } from './who/order-customers';

/** How paper is printed, as chosen above it. */
export interface StudioOptions {
  readonly masked: boolean;
  readonly order: PrintOrder;
  /** Blank sheets. */
  readonly sheets: number;
  /** Kind of customer the blank sheets are for. */
  readonly blankKind: CustomerKind;
  /** Labels of the first sheet that are used up already. */
  readonly usedPlaces: number;
}

/** Masked unless somebody asks otherwise: cards lie on desks and travel in bags. */
export const usualOptions: StudioOptions = {
  masked: true,
  order: 'listed',
  sheets: 1,
  blankKind: 'individual',
  usedPlaces: 0,
};
