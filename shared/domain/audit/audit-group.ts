import type { ChangeLabel } from '../changes/change';
import type { AuditEvent } from './audit-event';

/** The kinds of entries people filter the trail by. */
export const auditGroups = [
  'edit',
  'import',
  'out',
  'look',
  'access',
  'people',
  'care',
  'refused',
  'trail',
] as const;

export type AuditGroup = (typeof auditGroups)[number];

const byLabel: Partial<Readonly<Record<ChangeLabel['kind'], AuditGroup>>> = {
  imported: 'import',
  importUndone: 'import',
  exported: 'out',
  printed: 'out',
  accountEdited: 'people',
  handedOver: 'people',
  restoredAsOf: 'care',
};

/** The kind of an entry. */
export function groupOf(event: AuditEvent): AuditGroup {
  switch (event.kind) {
    case 'change':
      return byLabel[event.label.kind] ?? 'edit';
    case 'opened':
    case 'closed':
      return 'access';
    case 'revealed':
    case 'searched':
    case 'copied':
      return 'look';
    case 'keyring':
      return 'people';
    case 'backedUp':
    case 'rehearsed':
    case 'restored':
      return 'care';
    case 'refused':
      return 'refused';
    default:
      return 'trail';
  }
}

/** How many an entry is about, as people count: customers, contacts, rows; null where there is nothing to count. */
export function amountOf(event: AuditEvent): number | null {
  switch (event.kind) {
    case 'change':
      return countOf(event.label);
    case 'revealed':
      return 1;
    case 'searched':
      return event.found;
    case 'copied':
      return event.customers;
    case 'trailChecked':
    case 'trailCut':
      return event.rows;
    default:
      return null;
  }
}

function countOf(label: ChangeLabel): number | null {
  switch (label.kind) {
    case 'undone':
    case 'redone':
      return countOf(label.of);
    case 'exported':
      return label.rows;
    case 'imported':
      return label.created + label.updated;
    case 'importUndone':
      return label.undone;
    default:
      if ('count' in label) return label.count;
      if ('customers' in label) return label.customers;
      return 'name' in label ? 1 : null;
  }
}
