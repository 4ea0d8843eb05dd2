import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { openCustomer } from '@renderer/components/route/open-customer';
import { useRetention } from '@renderer/data/retention/use-retention';
import { useCustomers } from '@renderer/data/session-context';
import { nameOf } from '@shared/domain/fields/values';
import { listForReview } from '@shared/domain/retention/restriction';
import { binPageWords } from '@shared/words/bin-page';
import { useMemo } from 'react';

/** More than these are counted, not named. */
const named = 8;

/** Customers still in the book whose relationship ended longer ago than their identity data must be kept. */
export function ReviewNotice() {
  const words = useWords(binPageWords);
  const formats = useFormats();
  const customers = useCustomers().all();
  const { settings, time } = useRetention();
  const { identityYears, auditYears } = settings;
  const due = useMemo(
    () => (time === null ? [] : listForReview(customers, { identityYears, auditYears }, time)),
    [customers, identityYears, auditYears, time],
  );
  if (due.length === 0) return null;
  return (
    <div className="bb-bin-refused" data-testid="bin-review">
      <Icon name="clock" size={14} />
      <div>
        <p>{words.review(formats.count(due.length), String(identityYears))}</p>
        <ul>
          {due.slice(0, named).map((customer) => (
            <li key={customer.id}>
              <button type="button" className="bb-link" onClick={() => openCustomer(customer.id)}>
                {nameOf(customer) || words.unnamed}
              </button>
              <span className="bb-muted">{words.lostOn(String(customer.lostOn))}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
