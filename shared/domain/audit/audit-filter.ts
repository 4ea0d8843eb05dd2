import type { AuditEvent } from './audit-event';
import type { AuditGroup } from './audit-group';

/** Which entries of the trail are wanted; empty text and null ask for everything. */
export interface AuditFilter {
  readonly group: AuditGroup | null;
  readonly person: string;
  /** ISO times: from `since` on, before `until`. */
  readonly since: string;
  readonly until: string;
  /** Name of a customer, a file, a reason: any text of an entry. */
  readonly text: string;
}

export const everyEntry: AuditFilter = { group: null, person: '', since: '', until: '', text: '' };

/** What is told of an entry without reading the whole of it. */
export interface AuditSketch {
  readonly at: string;
  readonly person: string;
  readonly group: AuditGroup;
}

/** Whether an entry passes all but the text. */
export function passesSketch(filter: AuditFilter, { at, person, group }: AuditSketch): boolean {
  if (filter.group !== null && filter.group !== group) return false;
  if (filter.person !== '' && filter.person !== person) return false;
  if (filter.since !== '' && at < filter.since) return false;
  return filter.until === '' || at < filter.until;
}

/** The texts of an entry that a search looks into: names, files, reasons, fields; not its own kinds. */
export function textsOf(event: AuditEvent): readonly string[] {
  const found: string[] = [];
  collect(event, found);
  return found;
}

const silent: ReadonlySet<string> = new Set([
  'kind',
  'changeId',
  'customerId',
  'how',
  'what',
  'to',
  'why',
  'by',
]);

function collect(value: unknown, into: string[]): void {
  if (typeof value === 'string') {
    into.push(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) if (!silent.has(key)) collect(item, into);
  }
}
