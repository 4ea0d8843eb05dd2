import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { readToday } from '@renderer/data/current-period';
import { bulkWords } from '@shared/words/bulk';
import { findReplaceWords } from '@shared/words/find-replace';
import { Button, Checkbox, Input, Modal, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { DialogProps } from '../actions/dialogs';
import { ChangePreview } from '../bulk/ChangePreview';
import { useCellsCommit } from '../bulk/use-cells-commit';
import { findMemory } from '../find/find-memory';
import { useReplaceGround } from './replace-ground';
import { usePlan } from './use-plan';
import './replace.css';

/** Replaces a text in many cells; every replacement is seen before it is made. */
export function ReplaceDialog({ model, onClose }: DialogProps) {
  const words = useWords(findReplaceWords);
  const bulk = useWords(bulkWords);
  const formats = useFormats();
  const { lang } = useLang();
  const [find, setFind] = useState(findMemory.text);
  const [replacement, setReplacement] = useState('');
  const [whole, setWhole] = useState(false);
  const [columns, setColumns] = useState<readonly string[]>([]);
  const { scope, scopes, choose, writable, readOnly, ground } = useReplaceGround(model, columns);
  const { isBusy, commit } = useCellsCommit(model.session);
  const wish = useMemo(
    () => ({ find, replacement, whole, lang, today: readToday() }),
    [find, replacement, whole, lang],
  );
  const { plan, isWorking } = usePlan(ground, wish);
  const count = plan?.replaced.length ?? 0;
  const apply = async () => {
    if (plan === null) return;
    const cells = plan.replaced.flatMap((replaced) => replaced.cells);
    if (await commit('replaced', cells, () => words.done(formats.count(count)))) onClose();
  };
  const notes = [
    ...(plan === null || plan.same === 0 ? [] : [bulk.alreadySo(formats.count(plan.same))]),
    ...(plan?.isCut === true ? [words.tooMany(formats.count(count))] : []),
    ...(readOnly.length === 0
      ? []
      : [words.readOnly(readOnly.map((column) => column.caption(lang)).join(lang === 'en' ? ', ' : '、'))]),
  ];
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
            disabled={count === 0 || isWorking}
            data-testid="replace-apply"
            onClick={() => void apply()}
          >
            {words.apply(formats.count(count))}
          </Button>
        </>
      }
    >
      <div className="bb-bulk" data-testid="replace-dialog">
        <div className="bb-replace-texts">
          <label htmlFor="replace-find">{words.findText}</label>
          <Input
            id="replace-find"
            autoFocus
            value={find}
            autoComplete="off"
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              findMemory.text = event.target.value;
              setFind(event.target.value);
            }}
          />
          <label htmlFor="replace-with">{words.replaceWith}</label>
          <Input
            id="replace-with"
            value={replacement}
            autoComplete="off"
            placeholder={words.replaceHint}
            onChange={(event) => setReplacement(event.target.value)}
          />
          <label htmlFor="replace-columns">{words.columns}</label>
          <Select
            id="replace-columns"
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            showSearch={{ optionFilterProp: 'label' }}
            value={[...columns]}
            placeholder={words.allShown}
            options={writable.map((column) => ({ value: column.key, label: column.caption(lang) }))}
            onChange={setColumns}
          />
          <Checkbox checked={whole} onChange={(event) => setWhole(event.target.checked)}>
            {words.whole}
          </Checkbox>
        </div>
        <div className="bb-bulk-scope">
          <span>{words.whose}</span>
          <Segmented<string>
            aria-label={words.whose}
            value={scope}
            onChange={choose}
            options={scopes.map(({ value, label }) => ({ value, label }))}
          />
        </div>
        {find === '' ? (
          <p className="bb-bulk-hint">{words.waiting}</p>
        ) : plan === null ? (
          <p className="bb-bulk-hint">{words.looking}</p>
        ) : count + plan.bad.length === 0 ? (
          <p className="bb-bulk-hint">{words.nothing}</p>
        ) : (
          <ChangePreview
            changes={count}
            changeAt={(index) => plan.replaced[index]}
            refused={plan.bad.length}
            refusedAt={(index) => {
              const bad = plan.bad[index];
              return bad === undefined ? undefined : { ...bad, reason: bad.failure.reason };
            }}
            aside={notes.join(' · ')}
          />
        )}
      </div>
    </Modal>
  );
}
