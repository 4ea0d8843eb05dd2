import { useFormats } from '@renderer/components/language/use-formats';
import { flushSync } from 'react-dom';
import type { PageModel } from '../use-page-model';
import { CellMenu } from './CellMenu';
import { listCellMenu } from './cell-menu-items';
import { PasteDialog, TroubleDialog } from './PasteDialog';
import type { RangeOrders } from './use-range-orders';
import './range.css';

interface Props {
  readonly model: PageModel;
  readonly orders: RangeOrders;
}

/** What is open over the grid while cells are worked on: the menu of a cell, or a word on a paste. */
export function RangeOverlays({ model, orders }: Props) {
  const formats = useFormats();
  const { dialog } = orders;
  const desk = orders.desk();
  if (dialog === null || desk === null) return null;
  // The dialog is gone before the focus goes back: while it stands it keeps the focus to itself.
  const leave = (then: () => void) => {
    flushSync(() => orders.openDialog(null));
    then();
  };
  const close = () => leave(() => desk.focusActive());
  const numberAt = (row: number) => desk.host.numberAt(row);
  if (dialog.show === 'menu')
    return (
      <CellMenu
        x={dialog.x}
        y={dialog.y}
        groups={listCellMenu(desk, model, formats)}
        onClose={() => orders.openDialog(null)}
      />
    );
  if (dialog.show === 'ask')
    return (
      <PasteDialog
        plan={dialog.plan}
        numberAt={numberAt}
        onClose={close}
        onWrite={() => {
          close();
          orders.writePlan(dialog.plan);
        }}
      />
    );
  return (
    <TroubleDialog
      cells={dialog.cells}
      numberAt={numberAt}
      onClose={close}
      onGo={({ row, column }) => leave(() => desk.reveal({ row, column }))}
    />
  );
}
