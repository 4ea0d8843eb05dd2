import { nameOf, textOf } from '@shared/domain/fields/values';
import { expandName, makeNameGiver } from '@shared/domain/paper/name-pattern';
import type { CustomerRecord } from '@shared/domain/records/records';

/** All in one PDF, or one for each customer or manager. */
export type FileSplit = 'one' | 'customer' | 'manager';

/** A PDF to be written: its name without the ending, and who stands in it, in their order. */
export interface PlannedFile {
  readonly name: string;
  readonly customers: readonly CustomerRecord[];
}

/** What names of files are made of beside the customer. */
export interface NameParts {
  readonly pattern: string;
  /** Name of the layout as it is shown. */
  readonly layout: string;
  /** Today, as `2026-11-03`. */
  readonly date: string;
  /** Stands for the manager of those who have none. */
  readonly noManager: string;
}

/** The managers of customers in the order they first come, each with theirs; `undefined` are those without one. */
export function splitByManager(
  customers: readonly CustomerRecord[],
): ReadonlyMap<string | undefined, readonly CustomerRecord[]> {
  const groups = new Map<string | undefined, CustomerRecord[]>();
  for (const customer of customers) {
    const manager = textOf(customer, 'manager');
    const known = groups.get(manager);
    if (known === undefined) groups.set(manager, [customer]);
    else known.push(customer);
  }
  return groups;
}

/** The files a batch is written to, no two of the same name. */
export function planFiles(
  customers: readonly CustomerRecord[],
  split: FileSplit,
  parts: NameParts,
): readonly PlannedFile[] {
  const groups = groupFor(customers, split, parts);
  const width = Math.max(2, String(groups.length).length);
  const give = makeNameGiver(parts.layout === '' ? 'PDF' : parts.layout);
  return groups.map(({ manager, members }, place) => {
    const [only] = members;
    const single = members.length === 1 && only !== undefined && split !== 'manager';
    const name = expandName(parts.pattern, {
      layout: parts.layout,
      date: parts.date,
      count: String(place + 1).padStart(width, '0'),
      ...(manager === undefined ? {} : { manager }),
      ...(single ? { name: nameOf(only), customerNo: textOf(only, 'customerNo') ?? '' } : {}),
    });
    return { name: give(name), customers: members };
  });
}

interface FileGroup {
  readonly manager: string | undefined;
  readonly members: readonly CustomerRecord[];
}

function groupFor(
  customers: readonly CustomerRecord[],
  split: FileSplit,
  { noManager }: NameParts,
): readonly FileGroup[] {
  switch (split) {
    case 'one': {
      const managers = [...splitByManager(customers).keys()];
      return [{ manager: managers.length === 1 ? managers[0] : undefined, members: customers }];
    }
    case 'customer':
      return customers.map((customer) => ({
        manager: textOf(customer, 'manager') ?? noManager,
        members: [customer],
      }));
    case 'manager':
      return [...splitByManager(customers)].map(([manager, members]) => ({
        manager: manager ?? noManager,
        members,
      }));
  }
}
