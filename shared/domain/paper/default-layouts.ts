import { customerList } from './default-layouts/customer-list';
import { evaluationForm, monthSummary } from './default-layouts/evaluation-papers';
import { fullCard } from './default-layouts/full-card';
import { maintenancePlan } from './default-layouts/maintenance-plan';
import { envelopeDl, labels24 } from './default-layouts/post-papers';
import { customerInfo, referralCard } from './default-layouts/referral-papers';
import { smallCards } from './default-layouts/small-cards';
import { visitRecord } from './default-layouts/visit-record';
import type { PaperLayout } from './layout';
import type { PaperKind } from './paper-kind';

/** The layouts that come with the house, in the order they are offered. A branch may edit each and add its own. */
export const defaultLayouts: readonly PaperLayout[] = [
  fullCard,
  ...smallCards,
  evaluationForm,
  monthSummary,
  visitRecord,
  maintenancePlan,
  referralCard,
  customerInfo,
  customerList,
  labels24,
  envelopeDl,
];

const first = new Map<PaperKind, PaperLayout>();
for (const layout of defaultLayouts) if (!first.has(layout.kind)) first.set(layout.kind, layout);

/** The layout of a kind that is used while nobody chose one: six small cards a page, else the first of the kind. */
export function usualLayout(kind: PaperKind): PaperLayout {
  const id = kind === 'smallCard' ? 'small-card-6' : undefined;
  const found = defaultLayouts.find((layout) => layout.id === id) ?? first.get(kind);
  if (found === undefined) throw new Error(`no layout of the kind ${kind}`);
  return found;
}
