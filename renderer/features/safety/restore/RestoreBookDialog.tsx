import { FailureNotice } from '@renderer/components/FailureNotice';
import { tell } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { pickBackup } from '@renderer/data/book/restore';
import type { CareView } from '@renderer/data/book/session/care-board';
import { useSession } from '@renderer/data/session-context';
import type { Failure } from '@shared/domain/kernel/result';
import { safetyWords } from '@shared/words/safety';
import { Button, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { formatBytes } from '../format-bytes';
import { type ChosenSource, momentOfSnapshot, orderOf } from './chosen-source';
import { MomentField } from './MomentField';
import { RestorePreviewText } from './RestorePreviewText';
import { useRestore } from './use-restore';

interface Props {
  readonly initial: ChosenSource | null;
  readonly view: CareView;
  readonly onClose: () => void;
}

type Way = 'file' | 'snapshot' | 'moment';

/** Everything back to how it was: from where, what would change, and then the restore. */
export function RestoreBookDialog({ initial, view, onClose }: Props) {
  const words = useWords(safetyWords);
  const formats = useFormats();
  const { care } = useSession();
  const [way, setWay] = useState<Way>(initial?.kind ?? 'file');
  const [chosen, setChosen] = useState(initial);
  const [moment, setMoment] = useState<string | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const order =
    way === 'moment'
      ? moment === null
        ? null
        : { source: null, at: moment, name: '' }
      : chosen?.kind === way
        ? orderOf(chosen)
        : null;
  const { preview, failure, stage, progress, restore, stop } = useRestore(order);
  const snapshots = [...(view.facts?.snapshots ?? [])].reverse();
  const isSame = preview !== null && preview.created + preview.changed + preview.removed === 0;
  const pick = async () => {
    const picked = await pickBackup();
    const admitted = picked.ok && picked.value !== null ? care.admitBackup(picked.value) : picked;
    setRefused(admitted.ok ? null : admitted);
    if (admitted.ok && admitted.value !== null) setChosen({ kind: 'file', file: admitted.value });
    else if (!admitted.ok) setChosen(null);
  };
  const choose = (next: Way) => {
    setWay(next);
    setRefused(null);
  };
  const carryOut = async () => {
    if (order === null || !(await restore())) return;
    tell(words.restored(formats.moment(order.at)));
    onClose();
  };
  return (
    <Modal
      open
      centered
      width={560}
      title={words.restoreAll}
      maskClosable={false}
      closable={stage !== 'restoring'}
      keyboard={stage !== 'restoring'}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button disabled={stage === 'restoring'} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            type="primary"
            danger
            disabled={preview === null || isSame || stage !== null}
            loading={stage === 'restoring'}
            data-testid="restore-confirm"
            onClick={() => void carryOut()}
          >
            {words.restoreAll}
          </Button>
        </>
      }
    >
      <div className="bb-restore" data-testid="restore-book-dialog">
        <Segmented<Way>
          block
          aria-label={words.restore}
          value={way}
          disabled={stage === 'restoring'}
          onChange={choose}
          options={[
            { value: 'file', label: words.fromFile },
            { value: 'snapshot', label: words.fromSnapshot },
            { value: 'moment', label: words.fromMoment },
          ]}
        />
        {way === 'file' ? (
          <div className="bb-restore-file">
            {chosen?.kind === 'file' ? (
              <span>
                <b>{chosen.file.name}</b>
                <span className="bb-muted">
                  {words.madeAt(formats.moment(chosen.file.at))} · {formatBytes(chosen.file.bytes)}
                </span>
              </span>
            ) : null}
            <Button data-testid="pick-backup" disabled={stage === 'restoring'} onClick={() => void pick()}>
              {chosen?.kind === 'file' ? words.otherFile : words.pickFile}
            </Button>
          </div>
        ) : null}
        {way === 'snapshot' ? (
          <Select<string>
            className="bb-restore-choice"
            aria-label={words.fromSnapshot}
            placeholder={words.choose}
            disabled={stage === 'restoring'}
            value={chosen?.kind === 'snapshot' ? chosen.snapshot.name : null}
            onChange={(name) => {
              const snapshot = snapshots.find((candidate) => candidate.name === name);
              if (snapshot !== undefined) setChosen({ kind: 'snapshot', snapshot });
            }}
            options={snapshots.map((snapshot) => ({
              value: snapshot.name,
              label: [
                formats.moment(momentOfSnapshot(snapshot)),
                formatBytes(snapshot.bytes),
                ...(snapshot.note === undefined ? [] : [words.beforeRestore]),
              ].join(' · '),
            }))}
          />
        ) : null}
        {way === 'moment' ? <MomentField disabled={stage === 'restoring'} onChange={setMoment} /> : null}
        {refused === null ? null : <FailureNotice failure={refused} />}
        {failure === null ? null : <FailureNotice failure={failure} />}
        {stage === null ? null : (
          <ProgressPanel
            key={stage}
            title={stage === 'looking' ? words.looking : words.restoring}
            done={progress?.total == null ? 0 : progress.done}
            total={progress?.total ?? null}
            onCancel={stage === 'looking' ? onClose : stop}
          />
        )}
        {preview === null || stage !== null ? null : <RestorePreviewText preview={preview} />}
      </div>
    </Modal>
  );
}
