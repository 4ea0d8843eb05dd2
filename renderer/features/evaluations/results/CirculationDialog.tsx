import { FailureNotice } from '@renderer/components/FailureNotice';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { makeId } from '@renderer/data/book/make-id';
import {
  longestRole,
  mostRecipients,
  type RecipientDraft,
} from '@shared/domain/evaluations/circulation-commands';
import type { Failure } from '@shared/domain/kernel/result';
import { resultsWords } from '@shared/words/evaluation-results';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { CirculationDesk } from './use-circulation';

interface Props {
  readonly desk: CirculationDesk;
  readonly onClose: () => void;
}

/** Who gets the results: roles and departments, each with a name where it is a person. */
export function CirculationDialog({ desk, onClose }: Props) {
  const words = useWords(resultsWords);
  const [list, setList] = useState<readonly RecipientDraft[]>(() =>
    desk.recipients.map(({ id, role, name }) => ({ id, role, name })),
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);
  const change = (place: number, part: Partial<RecipientDraft>) =>
    setList(list.map((each, index) => (index === place ? { ...each, ...part } : each)));
  const save = async () => {
    setSaving(true);
    const failed = await desk.setList(list, '');
    setSaving(false);
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <Modal
      open
      centered
      width={520}
      title={words.circulationList}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" loading={saving} data-testid="save-circulation" onClick={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <p className="bb-circulation-text">{words.listText}</p>
      <ol className="bb-circulation-list">
        {list.map((each, place) => (
          <li key={each.id}>
            <Input
              aria-label={words.roleOf(place + 1)}
              placeholder={words.role}
              maxLength={longestRole}
              value={each.role}
              onChange={(event) => change(place, { role: event.target.value })}
            />
            <Input
              aria-label={words.nameOf(place + 1)}
              placeholder={words.person}
              maxLength={longestRole}
              value={each.name}
              onChange={(event) => change(place, { name: event.target.value })}
            />
            <button
              type="button"
              className="bb-icon-button"
              aria-label={words.removeRecipient(each.role)}
              title={words.removeRecipient(each.role)}
              onClick={() => setList(list.filter((_, index) => index !== place))}
            >
              <Icon name="trash" size={14} />
            </button>
          </li>
        ))}
      </ol>
      <Button
        disabled={list.length >= mostRecipients}
        onClick={() => setList([...list, { id: makeId(), role: '', name: '' }])}
      >
        {words.addRecipient}
      </Button>
      {failure === null ? null : <FailureNotice failure={failure} />}
    </Modal>
  );
}
