import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import { choiceInView } from '@renderer/data/workbook-door/door-state';
import type { RowDecision } from '@shared/domain/sheets/choices';
import type { KeyboardEvent } from 'react';
import type { CellEditing, CellUnder } from './use-cell-editor';

interface Options {
  readonly door: WorkbookDoor;
  readonly sheet: number;
  readonly editing: CellEditing;
  /** Goes to a row and column of the sheet in view. */
  readonly onGo: (row: number, column: number) => void;
  /** Hands the keyboard to the panel about the cell. */
  readonly onSide: () => void;
}

/** The keys of the check step beside the arrows; answers true when a key was meant for it. */
export function useCheckKeys(options: Options): (event: KeyboardEvent, cell: CellUnder | null) => boolean {
  const { door, sheet, editing, onGo, onSide } = options;

  const goToProblem = async (cell: CellUnder | null, backwards: boolean) => {
    const from = { row: cell?.row.number ?? 0, column: cell?.column ?? -1 };
    const found = await door.ask.findProblem({ sheet, ...from, backwards });
    // Past the last one it begins again at the first.
    const again = backwards ? { row: Number.MAX_SAFE_INTEGER, column: 0 } : { row: 0, column: -1 };
    const place = found ?? (await door.ask.findProblem({ sheet, ...again, backwards }));
    if (place !== null) onGo(place.row, place.column);
  };

  return (event, cell) => {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (key === 'F8') {
      void goToProblem(cell, shiftKey);
      return true;
    }
    if (key === 'F6') {
      onSide();
      return true;
    }
    if (altKey || metaKey) return false;
    if (ctrlKey) {
      if (key !== 'Enter' || door.get().open?.alike === null) return false;
      void door.repairs.repairAlike();
      return true;
    }
    if (cell === null) return false;
    if (key === 'F2' || key === 'Enter') {
      editing.begin(cell);
      return editing.canEdit(cell);
    }
    if (key === 'Delete' || key === 'Backspace') {
      editing.write(cell, '');
      return true;
    }
    if (key === ' ') {
      const { open } = door.get();
      const plan = open === null ? null : choiceInView(open)?.plan;
      const decided = plan?.decisions?.[cell.row.number] !== undefined;
      door.decide(sheet, new Map([[cell.row.number, decided ? null : toggleTaken(sheet, cell)]]));
      return true;
    }
    // An input method begins with a key that has no letter of its own; its text then goes into the cell.
    if (key === 'Process' || event.nativeEvent.isComposing) {
      editing.begin(cell, '');
      return false;
    }
    if ([...key].length !== 1) return false;
    editing.begin(cell, key);
    return editing.canEdit(cell);
  };
}

/** Takes a row in that is left out of itself, and leaves one out that is taken. */
export function toggleTaken(sheet: number, { row }: CellUnder): RowDecision {
  if (row.kind !== 'duplicate') return { kind: 'skip' };
  return row.otherRow === undefined
    ? { kind: 'update' }
    : { kind: 'update', otherRow: { sheet: row.otherSheet ?? sheet, row: row.otherRow } };
}
