import { type AuditFilter, everyEntry } from '@shared/domain/audit/audit-filter';
import type { AuditGroup } from '@shared/domain/audit/audit-group';
import type { CalendarDate } from '@shared/domain/kernel/calendar';

/** What is chosen over the list; dates are days on this PC's clock. */
export interface FilterChoice {
  readonly group: AuditGroup | null;
  readonly person: string;
  readonly from: CalendarDate | '';
  readonly until: CalendarDate | '';
  readonly text: string;
}

export const noFilter: FilterChoice = { group: null, person: '', from: '', until: '', text: '' };

/** True when something narrows the list. */
export function narrows(choice: FilterChoice): boolean {
  return (
    choice.group !== null ||
    [choice.person, choice.from, choice.until, choice.text.trim()].some((text) => text !== '')
  );
}

/** The filter of a choice: from the first moment of a day to the last of another. */
export function toFilter({ group, person, from, until, text }: FilterChoice): AuditFilter {
  return {
    ...everyEntry,
    group,
    person,
    text: text.trim(),
    since: from === '' ? '' : startOfDay(from, 0),
    until: until === '' ? '' : startOfDay(until, 1),
  };
}

function startOfDay(date: CalendarDate, later: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + later).toISOString();
}
