import { useWords } from '@renderer/components/language/language-context';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorRow } from '@renderer/data/workbook-door/door-protocol';
import { letterOf, type SheetPlan } from '@shared/domain/sheets/plan';
import { importCheckWords } from '@shared/words/import-check';
import { useState } from 'react';
import type { CellEditor } from '../sheet/CellInput';
import { strongest } from '../sheet/SheetRow';

/** Where the cursor is, and what is there. */
export interface CellUnder {
  readonly row: DoorRow;
  readonly column: number;
}

export interface CellEditing {
  /** Present while the cell under the cursor is being written in. */
  readonly editor: CellEditor | undefined;
  canEdit(cell: CellUnder): boolean;
  /** Begins with the cell's text, or with what was typed. */
  begin(cell: CellUnder, typed?: string): void;
  /** Writes a cell anew without an editor. */
  write(cell: CellUnder, text: string): void;
  /** Ends the editing without taking anything. */
  stop(): void;
}

interface Draft {
  readonly cell: CellUnder;
  readonly text: string;
  readonly wasTyped: boolean;
}

/** Writing in the cells of a sheet. `onDone` hears when the keyboard belongs to the sheet again. */
export function useCellEditor(
  door: WorkbookDoor,
  sheet: number,
  plan: SheetPlan | null,
  onDone: (across: -1 | 0 | 1) => void,
): CellEditing {
  const words = useWords(importCheckWords);
  const [draft, setDraft] = useState<Draft | null>(null);

  const canEdit = ({ row, column }: CellUnder) =>
    plan !== null &&
    row.number >= plan.firstDataRow &&
    row.kind !== 'skipped' &&
    plan.columns.some(({ index, fieldKey }) => index === column && fieldKey !== null);

  const write = (cell: CellUnder, typed: string) => {
    const { row, column } = cell;
    const text = typed.trim();
    if (!canEdit(cell) || text === (row.texts[column] ?? '').trim()) return;
    const repaired = row.repaired?.find((known) => known.column === column);
    if (repaired?.by === 'cell' && repaired.was.trim() === text) {
      void door.repairs.putBack(sheet, row.number, repaired);
      return;
    }
    const mark = strongest(row.marks, column);
    const reason = mark?.kind === 'issue' ? (mark.reason ?? '') : '';
    void door.repairs.repair(sheet, [{ row: row.number, column, text }], reason);
  };

  const finish = (across: -1 | 0 | 1) => {
    setDraft(null);
    onDone(across);
  };

  return {
    editor:
      draft === null
        ? undefined
        : {
            label: words.editing(`${letterOf(draft.cell.column)}${draft.cell.row.number}`),
            draft: draft.text,
            wasTyped: draft.wasTyped,
            onDraft: (text) => setDraft({ ...draft, text }),
            onCommit: (across) => {
              write(draft.cell, draft.text);
              finish(across);
            },
            onCancel: () => finish(0),
          },
    canEdit,
    begin: (cell, typed) => {
      if (!canEdit(cell)) return;
      const text = typed ?? cell.row.texts[cell.column] ?? '';
      setDraft({ cell, text, wasTyped: typed !== undefined });
    },
    write,
    stop: () => setDraft(null),
  };
}
