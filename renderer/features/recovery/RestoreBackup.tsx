import { FailureNotice } from '@renderer/components/FailureNotice';
import { FormLine } from '@renderer/components/FormLine';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { PasswordField } from '@renderer/components/password/PasswordField';
import type { Secret } from '@renderer/data/book/open-book';
import { pickBackup, restoreBeforeOpening } from '@renderer/data/book/restore';
import type { Failure } from '@shared/domain/kernel/result';
import type { BackupFile } from '@shared/ipc/backup';
import { recoveryWords } from '@shared/words/recovery';
import { startWords } from '@shared/words/start';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import './recovery.css';

interface Props {
  /** A backup that was chosen before: double-clicked, or dropped on the window. */
  readonly chosen?: BackupFile;
  readonly onBack: () => void;
  /** The book is in its folder and waits for its password. */
  readonly onRestored: () => void;
}

type Stage =
  | { readonly kind: 'asking'; readonly failure: Failure | null }
  | { readonly kind: 'working'; readonly done: number; readonly total: number | null }
  | { readonly kind: 'done'; readonly customers: number };

/** Puts a backup in the folder of a book that is not open: choose the file, show the password, all of it is checked. */
export function RestoreBackup({ chosen, onBack, onRestored }: Props) {
  const words = useWords(recoveryWords);
  const say = useWords(startWords);
  const formats = useFormats();
  const [file, setFile] = useState<BackupFile | null>(chosen ?? null);
  const [stage, setStage] = useState<Stage>({ kind: 'asking', failure: null });
  const [by, setBy] = useState<'password' | 'recovery'>('password');
  const [entered, setEntered] = useState('');
  const [person, setPerson] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const people = peopleOf(file);
  const pick = async () => {
    const picked = await pickBackup();
    if (!picked.ok) return setStage({ kind: 'asking', failure: picked });
    if (picked.value === null) return;
    setFile(picked.value);
    setPerson(null);
    setStage({ kind: 'asking', failure: null });
  };
  const restore = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null || entered === '') return;
    const who = person ?? people[0];
    const secret: Secret =
      by === 'recovery'
        ? { recoveryKey: entered }
        : { password: entered, ...(who === undefined ? {} : { person: who }) };
    setStage({ kind: 'working', done: 0, total: null });
    stop.current = new AbortController();
    const restored = await restoreBeforeOpening(file, secret, {
      onProgress: ({ done, total }) => setStage({ kind: 'working', done, total }),
      signal: stop.current.signal,
    });
    if (restored.ok) setStage({ kind: 'done', customers: restored.value.customers });
    else setStage({ kind: 'asking', failure: restored });
  };
  return (
    <div className="bb-trouble" data-testid="restore-backup">
      <section className="bb-trouble-sheet" aria-label={words.restoreTitle}>
        {stage.kind === 'done' ? (
          <>
            <h1>{words.restored(formats.count(stage.customers))}</h1>
            <p className="bb-trouble-what">{words.restoredText}</p>
            <div className="bb-trouble-acts">
              <Button type="primary" autoFocus onClick={onRestored}>
                {words.openRestored}
              </Button>
            </div>
          </>
        ) : (
          <>
            <h1>{words.restoreTitle}</h1>
            <p className="bb-trouble-what">{words.restoreIntro}</p>
            {file === null ? null : (
              <div className="bb-trouble-backup">
                <Icon name="file" />
                <div>
                  <strong>{file.name}</strong>
                  <span className="bb-trouble-about">
                    {words.backupOf(file.branch, formats.moment(file.at))}
                  </span>
                </div>
                {stage.kind === 'working' ? null : (
                  <button type="button" className="bb-link" onClick={() => void pick()}>
                    {words.pickOther}
                  </button>
                )}
              </div>
            )}
            {stage.kind === 'asking' && stage.failure !== null ? (
              <FailureNotice failure={stage.failure} />
            ) : null}
            {stage.kind === 'working' ? (
              <ProgressPanel
                title={words.restoring}
                done={stage.done}
                total={stage.total}
                onCancel={() => stop.current?.abort()}
              />
            ) : file === null ? (
              <div className="bb-trouble-acts">
                <Button onClick={onBack}>{words.back}</Button>
                <Button type="primary" autoFocus onClick={() => void pick()}>
                  {words.pickBackup}
                </Button>
              </div>
            ) : (
              <form onSubmit={restore}>
                {by === 'password' && people.length > 1 ? (
                  <FormLine for="backup-person" label={words.backupPerson}>
                    <Select
                      id="backup-person"
                      value={person ?? people[0] ?? null}
                      options={people.map((name) => ({ value: name, label: name }))}
                      onChange={setPerson}
                    />
                  </FormLine>
                ) : null}
                {by === 'password' ? (
                  <FormLine for="backup-password" label={words.backupPassword}>
                    <PasswordField
                      id="backup-password"
                      value={entered}
                      autoComplete="current-password"
                      autoFocus
                      onChange={setEntered}
                    />
                  </FormLine>
                ) : (
                  <FormLine for="backup-key" label={say.recoveryKey}>
                    <Input.TextArea
                      id="backup-key"
                      value={entered}
                      rows={2}
                      autoFocus
                      spellCheck={false}
                      onChange={(event) => setEntered(event.target.value)}
                    />
                  </FormLine>
                )}
                <button
                  type="button"
                  className="bb-link"
                  onClick={() => {
                    setBy(by === 'password' ? 'recovery' : 'password');
                    setEntered('');
                  }}
                >
                  {by === 'password' ? say.useRecoveryKey : say.usePassword}
                </button>
                <div className="bb-trouble-acts">
                  <Button onClick={onBack}>{words.back}</Button>
                  <Button type="primary" htmlType="submit" disabled={entered === ''}>
                    {words.startRestore}
                  </Button>
                </div>
              </form>
            )}
          </>
        )}
      </section>
    </div>
  );
}

/** Whose passwords open the backup. */
function peopleOf(file: BackupFile | null): readonly string[] {
  return (file?.keyring?.slots ?? []).flatMap(({ kind, person }) =>
    kind === 'password' && person !== undefined ? [person] : [],
  );
}
