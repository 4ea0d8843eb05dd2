import { callShell } from '@renderer/data/bridge';
import type { LockNote } from '@shared/ipc/locking';
import { lockWords } from '@shared/words/lock';
import { useEffect, useState } from 'react';
import { useWords } from '../language/language-context';
import './lock-notice.css';

/** On the screen that asks for the password: why the book was locked, and what became of words being typed. */
export function LockNotice() {
  const words = useWords(lockWords);
  const [note, setNote] = useState<LockNote | null>(null);
  useEffect(() => {
    let shown = true;
    void callShell('lock.recall', {}).then((recalled) => {
      if (shown && recalled.ok) setNote(recalled.value);
    });
    return () => {
      shown = false;
    };
  }, []);
  if (note === null) return null;
  const { why, typed } = note;
  const lines = [
    // Whoever asked for it knows.
    ...(why === 'asked' ? [] : [words[why]]),
    ...(typed.kept === 0 ? [] : [words.kept(typed.kept)]),
    ...(typed.lost === 0 ? [] : [words.lost(typed.lost)]),
  ];
  if (lines.length === 0) return null;
  return (
    <div
      className={typed.lost === 0 ? 'bb-lock-notice' : 'bb-lock-notice bb-warn'}
      role="status"
      data-testid="lock-notice"
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
