import type { ComponentType } from 'react';
import { BulkDialog } from '../bulk/BulkDialog';
import { HandOverDialog } from '../bulk/HandOverDialog';
import { AddToGroup } from '../groups/AddToGroup';
import { GroupFromFilter } from '../groups/GroupFromFilter';
import { ReplaceDialog } from '../replace/ReplaceDialog';
import type { PageModel } from '../use-page-model';
import { dialogKeys } from './dialog-keys';
import { NotesFromMenu } from './NotesFromMenu';

/** What every dialog of the page gets. */
export interface DialogProps {
  readonly model: PageModel;
  readonly onClose: () => void;
}

/** The dialogs that `model.openDialog(key)` opens. Add a line for another. */
const dialogs: Readonly<Record<string, ComponentType<DialogProps>>> = {
  [dialogKeys.notesOfAll]: (props) => <NotesFromMenu {...props} whose="all" />,
  [dialogKeys.notesOfSelected]: (props) => <NotesFromMenu {...props} whose="selected" />,
  [dialogKeys.bulkEdit]: BulkDialog,
  [dialogKeys.handOver]: HandOverDialog,
  [dialogKeys.replace]: ReplaceDialog,
  [dialogKeys.addToGroup]: AddToGroup,
  [dialogKeys.groupFromFilter]: GroupFromFilter,
};

/** The dialog that is open over the page. */
export function PageDialog({ model }: { readonly model: PageModel }) {
  const Dialog = model.dialog === null ? undefined : dialogs[model.dialog];
  return Dialog === undefined ? null : <Dialog model={model} onClose={() => model.openDialog(null)} />;
}
