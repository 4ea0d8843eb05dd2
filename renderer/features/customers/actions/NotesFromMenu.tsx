import { useMemo } from 'react';
import { NotesDialog } from '../contacts/NotesDialog';
import { type NotesOrder, useNotedCustomers } from '../contacts/notes-order';
import type { DialogProps } from './dialogs';

/** Contacts out of the remarks of everybody, or of the ticked customers. */
export function NotesFromMenu({ model, onClose, whose }: DialogProps & Pick<NotesOrder, 'whose'>) {
  const order = useMemo<NotesOrder>(() => ({ whose }), [whose]);
  return <NotesDialog order={order} customers={useNotedCustomers(model, order)} onClose={onClose} />;
}
