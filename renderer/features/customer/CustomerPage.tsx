import { useRoute } from '@renderer/components/route/use-route';
import { useCustomers } from '@renderer/data/session-context';
import { CustomerGone } from './CustomerGone';
import { CustomerSheet } from './CustomerSheet';
import './customer.css';

/** Everything about one customer, to work on: `#/customer?id=…`. */
export function CustomerPage() {
  const { id, part } = useRoute().params;
  const record = useCustomers().get(id ?? '');
  return record === undefined ? (
    <CustomerGone id={id ?? ''} />
  ) : (
    <CustomerSheet key={record.id} record={record} part={part} />
  );
}
