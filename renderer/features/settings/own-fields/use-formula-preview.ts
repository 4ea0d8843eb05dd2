import { useCustomers } from '@renderer/data/session-context';
import { workInSlices } from '@renderer/data/slices';
import { catalogueDay, findAnyField } from '@shared/domain/fields/catalogue';
import { readForFormula } from '@shared/domain/fields/computed-values';
import { compileFormula } from '@shared/domain/formulas/compile-formula';
import type { Formula } from '@shared/domain/formulas/expression';
import type { FaultCode } from '@shared/domain/formulas/formula-value';
import type { CustomerKind, CustomerRecord, FieldValue } from '@shared/domain/records/records';
import { useEffect, useMemo, useState } from 'react';

/** What the formula comes to for one customer. */
export interface PreviewRow {
  readonly record: CustomerRecord;
  readonly value: FieldValue | undefined;
  readonly fault: FaultCode | undefined;
}

/** What it comes to for all of them. */
export interface PreviewCounts {
  readonly total: number;
  readonly filled: number;
  readonly faults: ReadonlyMap<FaultCode, number>;
}

export interface FormulaPreview {
  readonly rows: readonly PreviewRow[];
  /** Undefined while customers are still being worked out, in slices. */
  readonly counts: PreviewCounts | undefined;
}

const shownRows = 4;
/** Customers looked at for the rows: enough to find some with a result, few enough to be done at once. */
const lookedAt = 2000;

/** Works the formula out for real customers: a few to show, and in slices how many have a result at all. */
export function useFormulaPreview(
  formula: Formula | undefined,
  kinds: readonly CustomerKind[],
): FormulaPreview {
  const records = useCustomers().all();
  const [counts, setCounts] = useState<PreviewCounts | undefined>();
  const wanted = kinds.join(' ');
  const compute = useMemo(() => {
    if (formula === undefined) return undefined;
    const run = compileFormula(formula, {
      fieldOf: findAnyField,
      read: readForFormula,
      today: catalogueDay(),
    });
    return (record: CustomerRecord): PreviewRow | undefined => {
      if (wanted !== '' && !wanted.includes(record.kind)) return undefined;
      const outcome = run(record);
      return typeof outcome === 'object'
        ? { record, value: undefined, fault: outcome.fault }
        : { record, value: outcome, fault: undefined };
    };
  }, [formula, wanted]);
  const rows = useMemo(
    () =>
      compute === undefined
        ? []
        : chooseRows(records.slice(0, lookedAt).flatMap((one) => compute(one) ?? [])),
    [compute, records],
  );
  useEffect(() => {
    let isStale = false;
    setCounts(undefined);
    if (compute === undefined) return;
    const faults = new Map<FaultCode, number>();
    let filled = 0;
    let total = 0;
    void workInSlices(
      records.length,
      (index) => {
        const record = records[index];
        const row = record === undefined ? undefined : compute(record);
        if (row === undefined) return;
        total += 1;
        if (row.value !== undefined) filled += 1;
        if (row.fault !== undefined) faults.set(row.fault, (faults.get(row.fault) ?? 0) + 1);
      },
      () => isStale,
    ).then((done) => {
      if (done) setCounts({ total, filled, faults });
    });
    return () => {
      isStale = true;
    };
  }, [compute, records]);
  return { rows, counts };
}

/** Some with a result and, where there is one, somebody without and somebody with a fault. */
function chooseRows(rows: readonly PreviewRow[]): readonly PreviewRow[] {
  const fault = rows.find((row) => row.fault !== undefined);
  const blank = rows.find((row) => row.fault === undefined && row.value === undefined);
  const odd = [blank, fault].filter((row) => row !== undefined);
  const filled = rows.filter((row) => row.value !== undefined).slice(0, shownRows - odd.length);
  return [...filled, ...odd];
}
