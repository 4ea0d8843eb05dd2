import type { BookSession } from '@renderer/data/book-session';
import { type PrintingsBook, usePrintings } from '@renderer/data/paper/printings';
import { useCustomers, useSession, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { digestCustomers } from '@renderer/paper/digest-customers';
import { layoutOf } from '@shared/domain/paper/layouts-in-book';
import type { LastPrinting } from '@shared/domain/paper/printing';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { useEffect, useMemo, useState } from 'react';
import { paperFor, type StudioKind } from '../studio-kind';

/** What is known of earlier printings of the paper that is shown. */
export interface PrintedState {
  /** False while the printings are being opened. */
  readonly isOpen: boolean;
  lastOf(customer: CustomerRecord): LastPrinting | undefined;
  /** True when what stood on the paper is different today; false also while that is being worked out. */
  isChanged(customer: CustomerRecord): boolean;
  /** False while it is being worked out who has changed. */
  readonly isSettled: boolean;
}

/** When and whether the paper of a kind was printed for each customer, and for whom it is out of date. */
export function usePrinted(kind: StudioKind): PrintedState {
  const session = useSession();
  const settings = useSettings();
  const schemes = schemesOf(settings);
  const { printings, version } = usePrintings();
  const records = useCustomers().all();
  const layouts = settings.all();
  const [changed, setChanged] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    // Told by its version; the layouts by their list.
    void version;
    void layouts;
    if (!printings.isOpen) return;
    let isStale = false;
    void findChanged(session, { printings, kind, schemes, records }, () => isStale).then((found) => {
      if (found !== null) setChanged(found);
    });
    return () => {
      isStale = true;
    };
  }, [session, printings, version, kind, schemes, records, layouts]);
  return useMemo(() => {
    // A new version is a new answer.
    void version;
    return {
      isOpen: printings.isOpen,
      lastOf: (customer) => printings.lastOf(customer.id, paperFor(kind, customer, schemes)),
      isChanged: (customer) => changed?.has(customer.id) ?? false,
      isSettled: changed !== null,
    };
  }, [printings, version, kind, schemes, changed]);
}

interface Asked {
  readonly printings: PrintingsBook;
  readonly kind: StudioKind;
  readonly schemes: readonly TierScheme[];
  readonly records: readonly CustomerRecord[];
}

/** The customers whose paper says something else today. A layout that is gone cannot be compared: it has changed. */
async function findChanged(
  session: BookSession,
  { printings, kind, schemes, records }: Asked,
  isStale: () => boolean,
): Promise<ReadonlySet<string> | null> {
  const byLayout = new Map<string, { customer: CustomerRecord; digest: string }[]>();
  for (const customer of records) {
    const last = printings.lastOf(customer.id, paperFor(kind, customer, schemes));
    if (last === undefined) continue;
    const known = byLayout.get(last.layout);
    if (known === undefined) byLayout.set(last.layout, [{ customer, digest: last.digest }]);
    else known.push({ customer, digest: last.digest });
  }
  const changed = new Set<string>();
  for (const [id, printed] of byLayout) {
    const layout = layoutOf(session.settings, id);
    if (layout === undefined) {
      for (const { customer } of printed) changed.add(customer.id);
      continue;
    }
    const customers = printed.map(({ customer }) => customer);
    const digests = await digestCustomers(session, { layout, customers, schemes }, isStale);
    if (digests === null) return null;
    if (!digests.ok) continue;
    for (const { customer, digest } of printed)
      if (digests.value.get(customer.id) !== digest) changed.add(customer.id);
  }
  return isStale() ? null : changed;
}
