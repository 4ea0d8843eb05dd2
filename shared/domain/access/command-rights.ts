import type { Right } from './right';

/**
 * The right that each command needs. Undo and redo need the right of what they take back; a command that is not
 * listed is the administrator's.
 */
const needed: Readonly<Record<string, Right>> = {
  'accounts.add': 'administer',
  'accounts.change': 'administer',
  'accounts.handOver': 'handOver',
  'book.create': 'administer',
  'book.restore': 'restore',
  'contacts.edit': 'recordContacts',
  'contacts.record': 'recordContacts',
  'contacts.recordOne': 'recordContacts',
  'contacts.remove': 'recordContacts',
  createCustomer: 'editCustomers',
  'customers.erase': 'administer',
  'customers.import': 'import',
  'customers.restoreAsOf': 'restore',
  editCells: 'editCustomers',
  editCustomer: 'editCustomers',
  editLayout: 'editLayouts',
  editMatrix: 'editSchemes',
  editScheme: 'editSchemes',
  editTemplate: 'editTemplates',
  endException: 'settleTiers',
  establishCustomers: 'editCustomers',
  'evaluations.answerCirculation': 'evaluate',
  'evaluations.approve': 'approveForms',
  'evaluations.markSent': 'evaluate',
  'evaluations.openMonth': 'evaluate',
  'evaluations.reopen': 'approveForms',
  'evaluations.return': 'reviewForms',
  'evaluations.review': 'reviewForms',
  'evaluations.setCirculation': 'evaluate',
  'evaluations.submit': 'evaluate',
  'fields.add': 'editFields',
  'fields.edit': 'editFields',
  'fields.order': 'editFields',
  giveException: 'settleTiers',
  gradeProspects: 'editCustomers',
  'groups.edit': 'groups',
  'groups.make': 'groups',
  'groups.remove': 'groups',
  'imports.undo': 'import',
  keepApart: 'editCustomers',
  keepOwnForm: 'editTemplates',
  markCardsRead: 'recordContacts',
  mergeCustomers: 'removeCustomers',
  moveStage: 'editCustomers',
  numberProspects: 'editCustomers',
  orderTemplates: 'editTemplates',
  recordExport: 'export',
  recordPrinting: 'print',
  'relations.add': 'editCustomers',
  'relations.edit': 'editCustomers',
  'relations.remove': 'editCustomers',
  removeCustomers: 'removeCustomers',
  removeTemplate: 'editTemplates',
  resolveUnverified: 'editCustomers',
  restoreFromBin: 'removeCustomers',
  runEvaluation: 'evaluate',
  scoreByHand: 'evaluate',
  'settings.editBranch': 'settings',
  'settings.editLock': 'settings',
  'settings.editRetention': 'administer',
  settleMonth: 'settleTiers',
  'stages.rules': 'editSchemes',
  undoMerge: 'removeCustomers',
  'views.save': 'views',
};

/** Every command with a line of its own, besides those of improvements. */
export const listedCommands: readonly string[] = Object.keys(needed);

/** The right a command needs; `administer` for one that is not known. */
export function rightFor(command: string): Right {
  const right = Object.hasOwn(needed, command) ? needed[command] : undefined;
  return right ?? (command.startsWith('improvements.') ? 'improve' : 'administer');
}

/** True when the command has a line of its own in the table. */
export function isListed(command: string): boolean {
  return Object.hasOwn(needed, command) || command.startsWith('improvements.');
}
