import { calledName } from '@shared/domain/merging/merge-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { StageColumn } from './StageTable';

/** The last column of a list of customers: the one thing that is done to a customer of this stage. */
export function makeActionColumn<R extends { readonly record: CustomerRecord }>(
  word: string,
  /** The accessible name, which says of whom. */
  wordOf: (name: string) => string,
  act: (record: CustomerRecord) => void,
): StageColumn<R> {
  return {
    key: 'action',
    title: '',
    width: 104,
    align: 'right',
    render: ({ record }) => (
      <button
        type="button"
        className="bb-link"
        aria-label={wordOf(calledName(record))}
        onClick={() => act(record)}
      >
        {word}
      </button>
    ),
  };
}
