import { FormLine } from '@renderer/components/FormLine';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { countManagers, numberOfManager } from '@shared/domain/bulk/managers';
import { type BulkEdit, planBulkEdit } from '@shared/domain/bulk/plan-bulk-edit';
import { assetsOf } from '@shared/domain/fields/assets';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { CustomerRecord } from '@shared/domain/records/records';
import { bulkWords } from '@shared/words/bulk';
import { AutoComplete, Button, Checkbox, Modal, Segmented, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import type { DialogProps } from '../actions/dialogs';
import { PlanPreview } from './PlanPreview';
import { useCellsCommit } from './use-cells-commit';
import { type Scope, useScope } from './use-scope';

/** Choices of the first list besides a manager's name; names never begin with a mark. */
const anybody = '*anybody';
const nobody = '*nobody';

/** Hands customers over to another manager: those of one who leaves, or whoever is ticked. */
export function HandOverDialog({ model, onClose }: DialogProps) {
  const { session } = model;
  const words = useWords(bulkWords);
  const formats = useFormats();
  const { scope, options, customers, choose } = useScope(model, ['selected', 'shown', 'all']);
  const [from, setFrom] = useState(anybody);
  const [typed, setTyped] = useState('');
  const [withNumber, setWithNumber] = useState(true);
  const { isBusy, commit } = useCellsCommit(session);
  const book = session.customers.all();
  const inScope = useMemo(() => countManagers(customers), [customers]);
  const inBook = useMemo(() => countManagers(book), [book]);
  const to = useDeferredValue(typed.trim());
  const isNew = to !== '' && !inBook.some(({ name }) => name === to);
  const number = useMemo(() => (to === '' ? undefined : numberOfManager(book, to)), [book, to]);
  const handed = useMemo(() => chooseHanded(customers, from), [customers, from]);
  const hasNumbers = handed.some((record) => record.managerNo !== undefined && record.managerNo !== number);
  const plan = useMemo(() => {
    const edits = listEdits(to, withNumber ? (number ?? null) : undefined);
    return to === '' ? null : planBulkEdit(handed, edits);
  }, [handed, to, withNumber, number]);
  const alreadyThere = useMemo(() => handed.filter((record) => record.manager === to).length, [handed, to]);
  const problem = from === to ? words.sameManager : undefined;
  const assets = useMemo(() => sumAssets(handed), [handed]);
  const apply = async () => {
    if (plan === null) return;
    const done = await commit('bulk', plan.changes, (count) => words.handedOver(formats.count(count), to));
    if (done) onClose();
  };
  return (
    <Modal
      open
      centered
      width={760}
      title={words.handOverTitle}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="primary"
            loading={isBusy}
            disabled={
              plan === null || plan.changes.length === 0 || problem !== undefined || to !== typed.trim()
            }
            data-testid="hand-over-apply"
            onClick={() => void apply()}
          >
            {words.handOverApply(formats.count(plan?.customers ?? 0))}
          </Button>
        </>
      }
    >
      <div className="bb-bulk" data-testid="hand-over-dialog">
        <div className="bb-bulk-scope">
          <span>{words.whose}</span>
          <Segmented<Scope> aria-label={words.whose} value={scope} onChange={choose} options={[...options]} />
        </div>
        <div className="bb-hand-over">
          <FormLine for="hand-over-from" label={words.from}>
            <Select
              id="hand-over-from"
              showSearch={{ optionFilterProp: 'label' }}
              value={from}
              options={[
                { value: anybody, label: words.anybody },
                ...inScope.map(({ name, customers: count }) => ({
                  value: name,
                  label: words.managerCount(name, formats.count(count)),
                })),
                { value: nobody, label: words.nobody },
              ]}
              onChange={setFrom}
            />
          </FormLine>
          <FormLine
            for="hand-over-to"
            label={words.to}
            problem={problem}
            note={isNew ? <p className="bb-form-note">{words.newManager(to)}</p> : undefined}
          >
            <AutoComplete
              id="hand-over-to"
              autoFocus
              value={typed}
              placeholder={words.toHint}
              options={inBook
                .filter(({ name }) => name !== from && name !== typed && name.includes(typed.trim()))
                .slice(0, 12)
                .map(({ name, customers: count }) => ({
                  value: name,
                  label: words.managerCount(name, formats.count(count)),
                }))}
              onChange={setTyped}
            />
          </FormLine>
        </div>
        {to !== '' && (number !== undefined || hasNumbers) ? (
          <Checkbox checked={withNumber} onChange={(event) => setWithNumber(event.target.checked)}>
            {number === undefined ? words.clearNumber : words.withNumber(number)}
          </Checkbox>
        ) : null}
        <p className="bb-hand-over-sum">
          {words.handing(formats.count(handed.length), formats.moneyInWords(assets))}
        </p>
        {plan === null || problem !== undefined ? null : <PlanPreview plan={plan} same={alreadyThere} />}
      </div>
    </Modal>
  );
}

function chooseHanded(customers: readonly CustomerRecord[], from: string): readonly CustomerRecord[] {
  if (from === anybody) return customers;
  return customers.filter((record) =>
    from === nobody ? record.manager === undefined : record.manager === from,
  );
}

/** `number` undefined leaves the staff numbers alone; null clears them. */
function listEdits(manager: string, number: string | null | undefined): readonly BulkEdit[] {
  const name = fieldByKey('manager');
  const staffNumber = fieldByKey('managerNo');
  if (name === undefined || staffNumber === undefined) return [];
  const edits: BulkEdit[] = [{ field: name, value: manager }];
  if (number !== undefined) edits.push({ field: staffNumber, value: number });
  return edits;
}

function sumAssets(customers: readonly CustomerRecord[]): number {
  return customers.reduce((sum, record) => sum + (assetsOf(record) ?? 0), 0);
}
