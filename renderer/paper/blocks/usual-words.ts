import type { PaperKind } from '@shared/domain/paper/paper-kind';
import type { Lang } from '@shared/words/define-words';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';

/** The usual heading of a paper about a customer. */
export function usualHeading(kind: PaperKind, lang: Lang): string {
  const words = wordsIn(paperWords, lang);
  switch (kind) {
    case 'visitRecord':
      return words.visitTitle;
    case 'maintenancePlan':
      return words.planTitle;
    case 'referralCard':
      return words.referralTitle;
    case 'customerInfo':
      return words.infoTitle;
    default:
      return words.cardTitle;
  }
}
