import type { CardsOrder } from '@renderer/paper/cards/card-order';

/** How cards are printed, as chosen above the paper. */
export interface CardOptions {
  readonly kind: CardsOrder['kind'];
  readonly perPage: CardsOrder['perPage'];
  readonly masked: boolean;
}

/** Masked unless somebody asks otherwise: cards lie on desks and travel in bags. */
export const usualOptions: CardOptions = { kind: 'byTier', perPage: 6, masked: true };

export const cardKinds: readonly CardsOrder['kind'][] = ['byTier', 'full', 'small'];
export const perPageChoices: readonly CardsOrder['perPage'][] = [4, 6, 8];
