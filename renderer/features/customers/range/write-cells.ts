import type { BookSession } from '@renderer/data/book-session';
import {
  type CellEdit,
  type EditCells,
  editCells,
  type UnreadCell,
} from '@shared/domain/commands/edit-cells';
import type { Failure } from '@shared/domain/kernel/result';
import type { TroubledCell } from './clipboard/read-cell';

/** What is to be written, and what could not be read beforehand. */
export interface WriteOrder {
  readonly how: EditCells['how'];
  readonly cells: readonly CellEdit[];
  readonly unread?: readonly UnreadCell[];
  /** Where a customer's row is, to tell the place of what is refused. */
  readonly rowOf: ReadonlyMap<string, number>;
}

export interface Written {
  /** Id of the change; null when nothing differed. */
  readonly changeId: string | null;
  /** Cells written, without those kept in words. */
  readonly cells: number;
  /** Cells the command refused, with their places. */
  readonly refused: readonly TroubledCell[];
  readonly failure?: Failure;
}

/** Writes cells as one change. What the command refuses is told; the rest is written all the same. */
export async function writeCells(session: BookSession, order: WriteOrder): Promise<Written> {
  const { how, cells, unread = [], rowOf } = order;
  const edited = editCells(session.customers, { how, cells, unread });
  const given =
    edited.refused.length === 0 ? undefined : new Map(cells.map((cell) => [keyOf(cell), cell.value]));
  const refused = edited.refused.map(({ id, field, failure }) => ({
    row: rowOf.get(id) ?? 0,
    column: field,
    text: String(given?.get(keyOf({ id, field })) ?? ''),
    failure,
  }));
  const { draft } = edited;
  if (!draft.ok) return { changeId: null, cells: 0, refused, failure: draft };
  if (draft.value.touched.length === 0) return { changeId: null, cells: 0, refused };
  const { label } = draft.value;
  const change = await session.commit(draft.value);
  if (!change.ok) return { changeId: null, cells: 0, refused, failure: change };
  const written = label.kind === 'cellsEdited' ? label.cells - unread.length : 0;
  return { changeId: change.value.id, cells: written, refused };
}

function keyOf({ id, field }: Pick<CellEdit, 'id' | 'field'>): string {
  return `${id} ${field}`;
}
