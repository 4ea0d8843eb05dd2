import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { gridWords } from '@shared/words/grid';
import { describeReason } from '@shared/words/reasons';
import { Button, Modal } from 'antd';
import { gridColumn } from '../grid/grid-columns';
import type { PastePlan } from './clipboard/plan-paste';
import type { TroubledCell } from './clipboard/read-cell';

/** More would not be read; the number of the others is told. */
const listedAtMost = 200;

interface ListProps {
  readonly cells: readonly TroubledCell[];
  /** Goes to a cell; without it the places are words only. */
  readonly onGo?: (cell: TroubledCell) => void;
  /** Number shown before a row of the grid. */
  readonly numberAt: (row: number) => number;
}

/** Cells that were not written: row, column, what it said, why. */
function TroubledList({ cells, onGo, numberAt }: ListProps) {
  const words = useWords(gridWords);
  const formats = useFormats();
  const { lang } = useLang();
  if (cells.length === 0) return null;
  return (
    <div className="bb-troubled">
      <table aria-label={words.listOfCells} data-testid="troubled-cells">
        <thead>
          <tr>
            <th>{words.rowHead}</th>
            <th>{words.columnHead}</th>
            <th>{words.textHead}</th>
            <th>{words.reasonHead}</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, listedAtMost).map((cell) => (
            <tr key={`${cell.row} ${cell.column}`}>
              <td>
                {onGo === undefined ? (
                  numberAt(cell.row)
                ) : (
                  <button type="button" className="bb-link" onClick={() => onGo(cell)}>
                    {numberAt(cell.row)}
                  </button>
                )}
              </td>
              <td>{gridColumn(cell.column)?.caption(lang) ?? cell.column}</td>
              <td>{cell.text === '' ? '—' : cell.text}</td>
              <td>{describeReason(cell.failure.reason, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length <= listedAtMost ? null : (
        <p className="bb-muted">{words.andMore(formats.count(cells.length - listedAtMost))}</p>
      )}
    </div>
  );
}

interface AskProps {
  readonly plan: PastePlan;
  readonly numberAt: (row: number) => number;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** Before a paste that does not fit: what will be left out. Nothing is written until it is confirmed. */
export function PasteDialog({ plan, numberAt, onWrite, onClose }: AskProps) {
  const words = useWords(gridWords);
  const formats = useFormats();
  const good = plan.cells.length + plan.bad.length;
  const { beyondColumns, beyondRows, refused, bad } = plan;
  return (
    <Modal
      open
      centered
      width={640}
      focusTriggerAfterClose={false}
      title={words.askTitle}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" autoFocus disabled={good === 0} data-testid="write-others" onClick={onWrite}>
            {words.writeOthers(formats.count(good))}
          </Button>
        </>
      }
    >
      <div className="bb-paste-ask" data-testid="paste-ask">
        <p>{good === 0 ? words.noneGood : words.askLead(formats.count(good))}</p>
        {beyondColumns === 0 ? null : <p>{words.beyondColumns(formats.count(beyondColumns))}</p>}
        {beyondRows === 0 ? null : <p>{words.beyondRows(formats.count(beyondRows))}</p>}
        {bad.length === 0 ? null : <p>{words.willMark(formats.count(bad.length))}</p>}
        <TroubledList cells={[...refused, ...bad]} numberAt={numberAt} />
      </div>
    </Modal>
  );
}

interface ReportProps {
  readonly cells: readonly TroubledCell[];
  readonly numberAt: (row: number) => number;
  readonly onGo: (cell: TroubledCell) => void;
  readonly onClose: () => void;
}

/** After a paste or another change to many cells: what was not written, each with the way to it. */
export function TroubleDialog({ cells, numberAt, onGo, onClose }: ReportProps) {
  const words = useWords(gridWords);
  return (
    <Modal
      open
      centered
      width={640}
      focusTriggerAfterClose={false}
      title={words.reportTitle}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <Button type="primary" autoFocus onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <TroubledList cells={cells} numberAt={numberAt} onGo={onGo} />
    </Modal>
  );
}
