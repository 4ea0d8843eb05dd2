import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import type { CareView } from '@renderer/data/book/session/care-board';
import { callShell } from '@renderer/data/bridge';
import type { BackupFile } from '@shared/ipc/backup';
import { safetyWords } from '@shared/words/safety';
import { type ReactNode, useEffect, useState } from 'react';
import { formatBytes } from './format-bytes';
import { type ChosenSource, momentOfSnapshot } from './restore/chosen-source';

interface Props {
  readonly view: CareView;
  /** Absent: the person may not restore. */
  readonly onRestore: ((source: ChosenSource) => void) | undefined;
}

/** Everything there is to go back to: snapshots of this PC and backups elsewhere, the newest first. */
export function CopiesPanel({ view, onRestore }: Props) {
  const words = useWords(safetyWords);
  const formats = useFormats();
  const backups = useBackups(view);
  const snapshots = [...(view.facts?.snapshots ?? [])].reverse();
  return (
    <Panel title={words.kept} testId="safety-copies">
      <CopyList
        title={words.elsewhere}
        lines={backups.map((file) => (
          <CopyLine
            key={file.token}
            at={formats.moment(file.at)}
            what={file.name.replace(/\.branchbook$/, '')}
            bytes={file.bytes}
            label={words.restoreThis}
            onRestore={onRestore === undefined ? undefined : () => onRestore({ kind: 'file', file })}
          />
        ))}
      />
      <CopyList
        title={words.onThisPc}
        lines={snapshots.map((snapshot) => (
          <CopyLine
            key={snapshot.name}
            at={formats.moment(momentOfSnapshot(snapshot))}
            what={snapshot.note === 'beforeRestore' ? words.beforeRestore : ''}
            bytes={snapshot.bytes}
            label={words.restoreThis}
            onRestore={onRestore === undefined ? undefined : () => onRestore({ kind: 'snapshot', snapshot })}
          />
        ))}
      />
    </Panel>
  );
}

/** Lines shown before the rest is asked for. */
const shownAtFirst = 6;

function CopyList({ title, lines }: { readonly title: string; readonly lines: readonly ReactNode[] }) {
  const words = useWords(safetyWords);
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const hidden = lines.length - shownAtFirst;
  return (
    <section className="bb-safety-copies" aria-label={title}>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className="bb-muted">{words.none}</p>
      ) : (
        <ul>{isOpen ? lines : lines.slice(0, shownAtFirst)}</ul>
      )}
      {hidden <= 0 ? null : (
        <button type="button" className="bb-link" onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.fewer : words.more(formats.count(hidden))}
        </button>
      )}
    </section>
  );
}

interface LineProps {
  readonly at: string;
  readonly what: string;
  readonly bytes: number;
  readonly label: string;
  readonly onRestore: (() => void) | undefined;
}

function CopyLine({ at, what, bytes, label, onRestore }: LineProps) {
  return (
    <li>
      <time>{at}</time>
      <span className="bb-safety-path" title={what}>
        {what}
      </span>
      <span className="bb-number">{formatBytes(bytes)}</span>
      {onRestore === undefined ? null : (
        <button type="button" className="bb-link" aria-label={`${label} ${at}`} onClick={onRestore}>
          {label}
        </button>
      )}
    </li>
  );
}

/** Backups at the destination; looked for anew when the destination or the last backup is another one. */
function useBackups({ state }: CareView): readonly BackupFile[] {
  const [files, setFiles] = useState<readonly BackupFile[]>([]);
  const key = `${state?.destination ?? ''}|${state?.lastBackup?.at ?? ''}`;
  useEffect(() => {
    let wanted = key !== '|';
    if (wanted) {
      void callShell('backup.list', {}).then((listed) => {
        if (wanted && listed.ok) setFiles(listed.value);
      });
    } else setFiles([]);
    return () => {
      wanted = false;
    };
  }, [key]);
  return files;
}
