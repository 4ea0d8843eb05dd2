import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import type { Failure } from '@shared/domain/kernel/result';
import type { SavedView } from '@shared/domain/views/saved-view';
import { longestViewName } from '@shared/domain/views/view-commands';
import { viewWords } from '@shared/words/customer-views';
import { describeReason } from '@shared/words/reasons';
import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
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
  const save = async () => {
    const failure = await onSave({ name, forBranch });
    setProblem(failure);
    return failure === null;
  };
  return (
    <FormDialog
      title={view === null ? words.newViewTitle : words.renameTitle}
      width={420}
      confirm={words.save}
      testId="view-form"
      className="bb-view-form"
      onSave={save}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
