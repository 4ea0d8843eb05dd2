import { useAccess } from '@renderer/data/access/use-access';
import { useSession } from '@renderer/data/session-context';
import type { RevealPlace } from '@shared/domain/audit/audit-event';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord, UnverifiedCell } from '@shared/domain/records/records';
import { useLang } from '../language/language-context';
import { showInFull } from '../masking/reveal-question';
import { maskUnverified, nameOfUnverified } from './describe-unverified';
import type { FactEdit } from './FactLines';

/**
 * Begins to put a cell right that was not understood. What it says is shown in full only to who may see it, after the
 * look is written down; to others the value stands there as it is hidden.
 */
export function useCorrecting(
  record: CustomerRecord,
  place: RevealPlace,
  onEdit: (edit: FactEdit) => void,
): (cell: UnverifiedCell) => void {
  const session = useSession();
  const access = useAccess();
  const { lang } = useLang();
  return (cell) => {
    const edit = { key: cell.field, draft: cell.text };
    if (maskUnverified(cell) === cell.text) {
      onEdit(edit);
      return;
    }
    if (!access.may('reveal')) {
      onEdit({ key: cell.field });
      return;
    }
    const caption = nameOfUnverified(cell, lang);
    void showInFull(session, {
      customerId: record.id,
      name: nameOf(record),
      field: cell.field,
      place,
      caption,
    }).then((shown) => {
      if (shown) onEdit(edit);
    });
  };
}
