import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import type { Failure } from '@shared/domain/kernel/result';
import { useEffect, useState } from 'react';
import { useSession } from '../session-context';

export interface CustomerForms {
  /** The newest first; as far as they were read. */
  readonly forms: readonly EvaluationForm[];
  readonly isReading: boolean;
  readonly failure: Failure | null;
}

/** Months looked back. */
const monthsBack = 24;

const nothingYet: CustomerForms = { forms: [], isReading: true, failure: null };

/** The evaluation forms of a customer over the last 24 months that were evaluated, without opening the months. */
export function useCustomerForms(customerId: string): CustomerForms {
  const { reads } = useSession();
  const [read, setRead] = useState<{ readonly id: string; readonly known: CustomerForms }>();
  useEffect(() => {
    let isGone = false;
    const show = (known: CustomerForms) => {
      if (!isGone) setRead({ id: customerId, known });
    };
    const readAll = async () => {
      const listed = await reads.listPartitions('evaluations');
      const forms: EvaluationForm[] = [];
      if (!listed.ok) {
        show({ forms, isReading: false, failure: listed });
        return;
      }
      for (const month of listed.value.slice(-monthsBack).reverse()) {
        const record = await reads.readOwned('evaluations', month, customerId);
        if (isGone) return;
        if (!record.ok) {
          show({ forms: [...forms], isReading: false, failure: record });
          return;
        }
        const form = record.value === null ? undefined : readForm(record.value);
        if (form === undefined) continue;
        forms.push(form);
        show({ forms: [...forms], isReading: true, failure: null });
      }
      show({ forms, isReading: false, failure: null });
    };
    void readAll();
    return () => {
      isGone = true;
    };
  }, [reads, customerId]);
  return read?.id === customerId ? read.known : nothingYet;
}
