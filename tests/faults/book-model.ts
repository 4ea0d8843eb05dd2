import type { Job, Survey } from './job';

/** What a book must hold after some jobs. */
export interface BookState {
  /** Customers and mark of each group. */
  readonly groups: readonly { readonly customers: number; readonly mark: number }[];
  readonly imported: Readonly<Record<string, number>>;
  readonly forms: Readonly<Record<string, number>>;
}

/** A book in which the groups were added and nothing was done yet. */
export function beginState(sizes: readonly number[]): BookState {
  return { groups: sizes.map((customers) => ({ customers, mark: 0 })), imported: {}, forms: {} };
}

/** The states after 0, 1, 2 ... of the jobs. `sizeOf` tells how many customers a workbook has. */
export function listStates(
  from: BookState,
  jobs: readonly Job[],
  sizeOf: (file: string) => number,
): readonly BookState[] {
  const states = [from];
  for (const job of jobs) {
    const last = states.at(-1) ?? from;
    states.push(job.kind === 'undo' ? (states.at(-2) ?? from) : after(last, job, sizeOf));
  }
  return states;
}

/** Whether a book holds exactly this: everything of every change, and nothing else. */
export function isState(survey: Survey, state: BookState): boolean {
  return describe(expectedOf(state)) === describe(survey);
}

/** What is different, for people. */
export function tellDifference(survey: Survey, state: BookState): string {
  const expected = expectedOf(state);
  return (['groups', 'imported', 'recorded', 'forms'] as const)
    .filter((part) => JSON.stringify(ordered(expected[part])) !== JSON.stringify(ordered(survey[part])))
    .map((part) => `${part}: ${JSON.stringify(expected[part])} <> ${JSON.stringify(survey[part])}`)
    .join('; ');
}

function after(state: BookState, job: Job, sizeOf: (file: string) => number): BookState {
  switch (job.kind) {
    case 'edit':
      return {
        ...state,
        groups: state.groups.map((group, place) =>
          place === job.group ? { ...group, mark: job.mark } : group,
        ),
      };
    case 'import':
      return { ...state, imported: { ...state.imported, [job.file]: sizeOf(job.file) } };
    case 'evaluate':
      return { ...state, forms: { ...state.forms, [job.period]: countCustomers(state) } };
    case 'snapshot':
    case 'undo':
      return state;
  }
}

function countCustomers({ groups, imported }: BookState): number {
  const ofGroups = groups.reduce((sum, { customers }) => sum + customers, 0);
  return Object.values(imported).reduce((sum, customers) => sum + customers, ofGroups);
}

type Shown = Omit<Survey, 'digest'>;

function expectedOf({ groups, imported, forms }: BookState): Shown {
  return {
    groups: Object.fromEntries(
      groups.map(({ customers, mark }, place) => [
        String(place),
        { customers, marks: [`${mark}/${mark * 100}`] },
      ]),
    ),
    imported,
    recorded: Object.keys(imported).map((file) => `${file}.xlsx`),
    forms,
  };
}

function describe({ groups, imported, recorded, forms }: Shown): string {
  return JSON.stringify([groups, imported, [...recorded].sort(), forms].map(ordered));
}

function ordered(part: object): unknown {
  return Array.isArray(part)
    ? [...part].sort()
    : Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1));
}
