import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { planBulkEdit } from '@shared/domain/bulk/plan-bulk-edit';
import { bulkWords } from '@shared/words/bulk';
import { Button, Modal, Segmented } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import type { DialogProps } from '../actions/dialogs';
import { type EditLine, listBulkFields, readLine } from './bulk-draft';
import { EditLineRow } from './EditLineRow';
import { PlanPreview } from './PlanPreview';
import { useCellsCommit } from './use-cells-commit';
import { type Scope, useScope } from './use-scope';

const firstLine: EditLine = { id: 1, field: null, how: 'set', text: '' };

/** Sets or clears fields of many customers at once; every change is seen before it is made. */
export function BulkDialog({ model, onClose }: DialogProps) {
  const { session, fields } = model;
  const words = useWords(bulkWords);
  const formats = useFormats();
  const { lang } = useLang();
  const { scope, options, customers, choose } = useScope(model, ['selected', 'shown']);
  const [lines, setLines] = useState<readonly EditLine[]>([firstLine]);
  const { isBusy, commit } = useCellsCommit(session);
  const readings = lines.map((line) => readLine(line, lang));
  const wanted = useDeferredValue(lines);
  const plan = useMemo(() => {
    const edits = wanted.flatMap((line) => {
      const reading = readLine(line, lang);
      return 'edits' in reading ? reading.edits : [];
    });
    return edits.length === 0 ? null : planBulkEdit(customers, edits);
  }, [wanted, customers, lang]);
  const isUnfinished = wanted !== lines || readings.some((reading) => 'problem' in reading);
  const taken = new Set(lines.map(({ field }) => field));
  const offered = useMemo(() => listBulkFields(fields), [fields]);
  const change = (next: EditLine) => setLines(lines.map((line) => (line.id === next.id ? next : line)));
  const apply = async () => {
    if (plan === null) return;
    const done = await commit('bulk', plan.changes, (count) => words.done(formats.count(count)));
    if (done) onClose();
  };
  return (
    <Modal
      open
      centered
      width={820}
      title={words.title}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="primary"
            loading={isBusy}
            disabled={plan === null || plan.changes.length === 0 || isUnfinished}
            data-testid="bulk-apply"
            onClick={() => void apply()}
          >
            {words.apply(formats.count(plan?.customers ?? 0))}
          </Button>
        </>
      }
    >
      <div className="bb-bulk" data-testid="bulk-dialog">
        <div className="bb-bulk-scope">
          <span>{words.whose}</span>
          <Segmented<Scope> aria-label={words.whose} value={scope} onChange={choose} options={[...options]} />
        </div>
        {lines.map((line, place) => {
          const reading = readings[place];
          return (
            <EditLineRow
              key={line.id}
              line={line}
              fields={offered.filter(({ key }) => key === line.field || !taken.has(key))}
              customers={session.customers.all()}
              problem={reading !== undefined && 'problem' in reading ? reading.problem : null}
              onChange={change}
              {...(lines.length === 1
                ? {}
                : { onRemove: () => setLines(lines.filter(({ id }) => id !== line.id)) })}
            />
          );
        })}
        <button
          type="button"
          className="bb-link bb-bulk-add"
          onClick={() =>
            setLines([...lines, { ...firstLine, id: Math.max(...lines.map(({ id }) => id)) + 1 }])
          }
        >
          <Icon name="plus" size={12} /> {words.addField}
        </button>
        {plan === null ? (
          <p className="bb-bulk-hint">{words.notYet}</p>
        ) : (
          <PlanPreview plan={plan} same={plan.same} />
        )}
      </div>
    </Modal>
  );
}
