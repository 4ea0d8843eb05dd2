import { useLang } from '@renderer/components/language/language-context';
import { usePrintings } from '@renderer/data/paper/printings';
import { useSession, useSettings } from '@renderer/data/session-context';
import { digestCustomers } from '@renderer/paper/digest-customers';
import { layoutOf } from '@shared/domain/paper/layouts-in-book';
import type { CustomerRecord } from '@shared/domain/records/records';
import { isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { tellLastPrinted } from '@shared/words/last-printed';
import { useEffect, useState } from 'react';

interface Props {
  readonly record: CustomerRecord;
  readonly schemes: readonly TierScheme[];
}

/** When the relationship card was printed last, and whether it says something else today; nothing before the first. */
export function PrintedFact({ record, schemes }: Props) {
  const session = useSession();
  const layouts = useSettings().all();
  const { lang } = useLang();
  const { printings } = usePrintings();
  const paper = isKeyCustomer(schemes, record) ? 'fullCard' : 'smallCard';
  const last = printings.lastOf(record.id, paper);
  const [isChanged, setChanged] = useState<boolean | undefined>(undefined);
  const layoutId = last?.layout;
  const digest = last?.digest;
  useEffect(() => {
    // A layout that was edited prints something else.
    void layouts;
    setChanged(undefined);
    const layout = layoutId === undefined ? undefined : layoutOf(session.settings, layoutId);
    if (layout === undefined) return;
    let isStale = false;
    const order = { layout, customers: [record], schemes };
    void digestCustomers(session, order, () => isStale).then((made) => {
      if (made?.ok === true) setChanged(made.value.get(record.id) !== digest);
    });
    return () => {
      isStale = true;
    };
  }, [session, layouts, layoutId, digest, record, schemes]);
  if (last === undefined) return null;
  return (
    <span
      data-fact="printed"
      data-testid="customer-printed"
      className={isChanged === true ? 'bb-customer-warn' : undefined}
    >
      {tellLastPrinted(last, isChanged, lang)}
    </span>
  );
}
