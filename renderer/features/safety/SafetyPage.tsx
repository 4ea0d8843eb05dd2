import { FailureNotice } from '@renderer/components/FailureNotice';
import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import { useMay } from '@renderer/data/access/use-access';
import { lookAtBackup } from '@renderer/data/book/restore';
import { useFreshCare } from '@renderer/data/care/use-care';
import { type Failure, succeed } from '@shared/domain/kernel/result';
import { safetyWords } from '@shared/words/safety';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { CopiesPanel } from './CopiesPanel';
import { chooseBackupFolder } from './choose-folder';
import { JobPanel } from './JobPanel';
import { PlanPanel } from './PlanPanel';
import { RestorePanel } from './RestorePanel';
import type { ChosenSource } from './restore/chosen-source';
import { RestoreBookDialog } from './restore/RestoreBookDialog';
import { RestoreCustomerDialog } from './restore/RestoreCustomerDialog';
import { StatePanel } from './StatePanel';
import './safety.css';

/** Whether the book is safe: snapshots, backups elsewhere, rehearsals, and the way back to earlier states. */
export function SafetyPage() {
  const words = useWords(safetyWords);
  const { care, view } = useFreshCare();
  const { params } = useRoute();
  const mayBackUp = useMay('backup');
  const mayRestore = useMay('restore');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [source, setSource] = useState<ChosenSource | 'open' | null>(null);
  const control = useRef<AbortController | null>(null);
  const busy = view.job !== null;
  useEffect(() => {
    if (params.backup === undefined) return;
    void lookAtBackup(params.backup).then((looked) => {
      const admitted = looked.ok ? care.admitBackup(looked.value) : looked;
      if (admitted.ok) setSource({ kind: 'file', file: admitted.value });
      else setFailure(admitted);
      navigate('safety', {}, { replace: true });
    });
  }, [care, params.backup]);

  const run = async <T,>(
    work: (signal: AbortSignal) => Promise<{ ok: true; value: T } | Failure>,
    done: (value: T) => void,
  ) => {
    setFailure(null);
    control.current = new AbortController();
    const made = await work(control.current.signal);
    if (made.ok) done(made.value);
    else if (made.reason === 'book.cancelled') tellFailure(made);
    else setFailure(made);
  };
  const backUp = async () => {
    // Without a place the first backup begins with choosing one.
    const placed = view.state?.destination != null ? succeed(true) : await chooseBackupFolder(care);
    if (!placed.ok) return setFailure(placed);
    if (!placed.value) return;
    await run(
      () => care.backUp(),
      ({ name }) => tell(words.backedUp(name)),
    );
  };
  const rehearse = () =>
    run(
      (signal) => care.rehearse({ onProgress: () => undefined, signal }),
      ({ sound }) => tell(sound ? words.rehearsalDone : words.rehearsalFailed),
    );
  const verify = () =>
    run(
      (signal) => care.verify({ onProgress: () => undefined, signal }),
      ({ sound }) => tell(sound ? words.verifyDone : words.verifyFailed),
    );
  const sub =
    view.facts === null || view.state === null
      ? undefined
      : view.findings.length === 0
        ? words.allWell
        : words.concerns(view.findings.length);
  return (
    <Page
      name="safety"
      title={words.title}
      sub={sub}
      layout="flow"
      actions={
        mayBackUp ? (
          <>
            <Button disabled={busy} data-testid="verify" onClick={() => void verify()}>
              {words.verify}
            </Button>
            <Button disabled={busy} data-testid="rehearse" onClick={() => void rehearse()}>
              {words.rehearse}
            </Button>
            <Button
              type="primary"
              disabled={busy || view.state === null}
              data-testid="back-up"
              onClick={() => void backUp()}
            >
              {words.backUp}
            </Button>
          </>
        ) : undefined
      }
    >
      {failure === null ? null : <FailureNotice failure={failure} />}
      {view.job === null ? null : <JobPanel job={view.job} onCancel={() => control.current?.abort()} />}
      <div className="bb-safety">
        <div>
          <StatePanel view={view} />
          {mayBackUp ? <PlanPanel state={view.state} onFailure={setFailure} /> : null}
        </div>
        <div>
          {mayRestore ? (
            <RestorePanel
              onBook={() => setSource('open')}
              onCustomer={() => navigate('safety', { customer: 'choose' })}
            />
          ) : null}
          <CopiesPanel view={view} onRestore={mayRestore ? setSource : undefined} />
        </div>
      </div>
      {source === null ? null : (
        <RestoreBookDialog
          initial={source === 'open' ? null : source}
          view={view}
          onClose={() => setSource(null)}
        />
      )}
      {mayRestore && params.customer !== undefined ? (
        <RestoreCustomerDialog
          initialId={params.customer === 'choose' ? null : params.customer}
          onClose={() => navigate('safety', {}, { replace: true })}
        />
      ) : null}
    </Page>
  );
}
