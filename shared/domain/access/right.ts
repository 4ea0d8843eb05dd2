import type { Role } from './role';

/** Everything a role may or may not do. Seeing customers, masked, is open to every account. */
export const rights = [
  'editCustomers',
  'removeCustomers',
  'recordContacts',
  'reveal',
  'import',
  'export',
  'exportFull',
  'print',
  'printFull',
  'groups',
  'views',
  'editFields',
  'editLayouts',
  'editSchemes',
  'settleTiers',
  'editTemplates',
  'evaluate',
  'reviewForms',
  'approveForms',
  'improve',
  'settings',
  'handOver',
  'audit',
  'backup',
  'restore',
  'administer',
] as const;

export type Right = (typeof rights)[number];

const manager: readonly Right[] = [
  'editCustomers',
  'removeCustomers',
  'recordContacts',
  'reveal',
  'import',
  'export',
  'print',
  'groups',
  'views',
  'evaluate',
  'improve',
];

const service: readonly Right[] = [
  ...manager,
  'editFields',
  'editLayouts',
  'settleTiers',
  'editTemplates',
  'reviewForms',
  'backup',
];

const head: readonly Right[] = [
  ...service,
  'exportFull',
  'printFull',
  'editSchemes',
  'approveForms',
  'settings',
  'handOver',
  'audit',
];

const granted: Readonly<Record<Role, ReadonlySet<Right>>> = {
  administrator: new Set(rights),
  branchHead: new Set(head),
  customerService: new Set(service),
  customerManager: new Set(manager),
  reader: new Set<Right>(['views']),
};

/** True when the role carries the right. */
export function roleMay(role: Role, right: Right): boolean {
  return granted[role].has(right);
}
