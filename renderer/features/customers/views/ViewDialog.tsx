import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import type { Failure } from '@shared/domain/kernel/result';
import type { SavedView } from '@shared/domain/views/saved-view';
import { longestViewName } from '@shared/domain/views/view-commands';
import { viewWords } from '@shared/words/customer-views';
import { describeReason } from '@shared/words/reasons';
import { Button, Input, Modal, Radio } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { ViewNaming } from './use-view-actions';

interface Props {
  /** The view that gets another name; null for a new one. */
  readonly view: SavedView | null;
  readonly onSave: (naming: ViewNaming) => Promise<Failure | null>;
  readonly onClose: () => void;
}

/** The name of a view and who sees it. */
export function ViewDialog({ view, onSave, onClose }: Props) {
  const words = useWords(viewWords);
  const { lang } = useLang();
  const id = useId();
  const [name, setName] = useState(view?.name ?? '');
  const [forBranch, setForBranch] = useState(view?.forBranch ?? false);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    const failure = await onSave({ name, forBranch });
    setSaving(false);
    if (failure === null) onClose();
    else setProblem(failure);
  };
  return (
    <Modal
      open
      centered
      width={420}
      title={view === null ? words.newViewTitle : words.renameTitle}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" htmlType="submit" form={id} loading={saving}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={id} className="bb-view-form" data-testid="view-form" onSubmit={(event) => void save(event)}>
        <FormLine
          for={`${id}-name`}
          label={words.viewName}
          problem={problem === null ? undefined : describeReason(problem.reason, lang)}
        >
          <Input
            id={`${id}-name`}
            autoFocus
            autoComplete="off"
            value={name}
            maxLength={longestViewName}
            placeholder={words.viewNameExample}
            status={problem === null ? '' : 'error'}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(null);
            }}
          />
        </FormLine>
        <FormLine for={`${id}-for`} label={words.viewFor}>
          <Radio.Group
            id={`${id}-for`}
            aria-label={words.viewFor}
            value={forBranch}
            options={[
              { value: false, label: words.onlyMe },
              { value: true, label: words.wholeBranch },
            ]}
            onChange={(event) => setForBranch(event.target.value === true)}
          />
        </FormLine>
        {view === null ? <p className="bb-form-note">{words.viewKeeps}</p> : null}
      </form>
    </Modal>
  );
}
