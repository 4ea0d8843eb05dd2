/** Keys of the dialogs that actions open; `dialogs.tsx` says what each shows. */
export const dialogKeys = {
  notesOfAll: 'notesOfAll',
  notesOfSelected: 'notesOfSelected',
  bulkEdit: 'bulkEdit',
  handOver: 'handOver',
  replace: 'replace',
  addToGroup: 'addToGroup',
  groupFromFilter: 'groupFromFilter',
} as const;
