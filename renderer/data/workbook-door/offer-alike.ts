import type { AlikeOffer } from './door-state';

/**
 * Whether the same repair can be offered for other cells. The same words always can be written anew the same way.
 * Cells with other words and the same trouble only can all be made blank: what is right for one date is wrong for
 * another.
 */
export function offerAlike(offer: AlikeOffer): AlikeOffer | null {
  const { sameText, sameTrouble } = offer.cells;
  if (sameText > 0) return offer;
  return sameTrouble.length > 0 && offer.to === '' ? offer : null;
}
