import { type DuplexMode, mostCopies, type Printer, type PrintWay } from '@shared/ipc/printing';
import { printWords } from '@shared/words/print';
import { Button, InputNumber, Modal, Segmented, Select, Spin } from 'antd';
import { type FormEvent, useState } from 'react';
import { FailureNotice } from '../FailureNotice';
import { FormLine } from '../FormLine';
import { useWords } from '../language/language-context';
import { findDialogPlace } from './dialog-place';
import type { PrintQuestion } from './print-desk';
import { usePrinters } from './use-printers';
import './print-dialog.css';

interface Props {
  readonly question: PrintQuestion;
  /** null: closed without printing. */
  readonly onAnswer: (way: PrintWay | null) => void;
}

const formId = 'print-panel-form';

/** What was chosen last, for the next time in this run; copies begin at one each time. */
let remembered: { readonly printer?: string; readonly duplex: DuplexMode } = { duplex: 'simplex' };

/** The remembered printer while it is there, else the system's own choice. */
function choosePrinter(printers: readonly Printer[], wanted: string | undefined): Printer | undefined {
  return (
    printers.find(({ name }) => name === wanted) ?? printers.find(({ isDefault }) => isDefault) ?? printers[0]
  );
}

/** Before paper leaves the PC: which printer, how many copies, one side or both; or the system's own dialog. */
export function PrintPanel({ question, onAnswer }: Props) {
  const words = useWords(printWords);
  const { printers, failure, look } = usePrinters();
  const [wanted, setWanted] = useState(remembered.printer);
  const [copies, setCopies] = useState(1);
  const [duplex, setDuplex] = useState<DuplexMode>(remembered.duplex);
  const printer = printers === null ? undefined : choosePrinter(printers, wanted);
  const mayTurn = printer?.duplex !== false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (printer === undefined) return;
    const sides = mayTurn ? duplex : 'simplex';
    remembered = { printer: printer.name, duplex: sides };
    onAnswer({ printer: printer.name, copies, duplex: sides });
  };
  return (
    <Modal
      open
      centered
      width={480}
      title={words.panelTitle}
      onCancel={() => onAnswer(null)}
      getContainer={findDialogPlace}
      data-testid="print-panel"
      footer={
        <div className="bb-print-foot">
          <Button type="link" data-testid="print-system" onClick={() => onAnswer({ dialog: true })}>
            {words.systemDialog}
          </Button>
          <Button onClick={() => onAnswer(null)}>{words.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={formId}
            disabled={printer === undefined}
            data-testid="print-go"
          >
            {words.print}
          </Button>
        </div>
      }
    >
      <form id={formId} className="bb-print-form" onSubmit={submit}>
        <p className="bb-print-what">
          <strong>{question.title}</strong>
          {question.amount === undefined ? null : <span>{question.amount}</span>}
        </p>
        {printers === null ? (
          <p className="bb-print-looking" role="status">
            <Spin size="small" /> {words.looking}
          </p>
        ) : printers.length === 0 ? (
          <div className="bb-print-none" role="status" data-testid="print-none">
            {failure === null ? <p>{words.noPrinter}</p> : <FailureNotice failure={failure} />}
            <Button size="small" onClick={look}>
              {words.lookAgain}
            </Button>
          </div>
        ) : (
          <>
            <FormLine for="print-printer" label={words.printer}>
              <Select<string>
                id="print-printer"
                value={printer?.name ?? ''}
                onChange={setWanted}
                options={printers.map(({ name, label }) => ({ value: name, label }))}
                data-testid="print-printer"
              />
            </FormLine>
            <FormLine for="print-copies" label={words.copies}>
              <InputNumber<number>
                id="print-copies"
                min={1}
                max={mostCopies}
                precision={0}
                value={copies}
                onChange={(value) => setCopies(value ?? 1)}
              />
            </FormLine>
            <FormLine for="print-sides" label={words.sides}>
              <Segmented<DuplexMode>
                id="print-sides"
                aria-label={words.sides}
                value={mayTurn ? duplex : 'simplex'}
                onChange={setDuplex}
                options={[
                  { value: 'simplex', label: words.simplex },
                  { value: 'longEdge', label: words.longEdge, disabled: !mayTurn },
                  { value: 'shortEdge', label: words.shortEdge, disabled: !mayTurn },
                ]}
              />
            </FormLine>
          </>
        )}
      </form>
    </Modal>
  );
}
