import { useWords } from '@renderer/components/language/language-context';
import { navigate } from '@renderer/components/route/use-route';
import { replaceForgotten } from '@renderer/data/access/passwords';
import { createBook } from '@renderer/data/book/create-book';
import { chooseBook } from '@renderer/data/book/locate-book';
import { openBook, type Secret } from '@renderer/data/book/open-book';
import { lookAtBackup } from '@renderer/data/book/restore';
import { troubleAfter } from '@renderer/data/book/start-trouble';
import type { BookSession } from '@renderer/data/book-session';
import { onOpenedBackup } from '@renderer/data/opened-backup';
import { startWords } from '@shared/words/start';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepPerson } from './last-person';
import type { NewBook } from './new-book';
import { openSample } from './open-sample';
import type { StartStep } from './start-step';

interface Start {
  readonly step: StartStep;
  locate(): void;
  create(book: NewBook): void;
  open(secret: Secret): void;
  /** The password that takes the place of the forgotten one. */
  choosePassword(password: string): void;
  look(): void;
  /** Goes to restoring from a backup. */
  restore(): void;
}

/** A book that opens sooner than this shows no progress: it would only flash. */
const quietMs = 1000;

/** Carries the person from a closed window to an open book. */
export function useStart(onOpened: (session: BookSession) => void): Start {
  const words = useWords(startWords);
  const [step, setStep] = useState<StartStep>({ kind: 'locating' });
  const place = useRef<{ folder: string; people: readonly string[] }>({ folder: '', people: [] });
  const opened = useRef(onOpened);
  opened.current = onOpened;

  const locate = useCallback(async () => {
    const found = await chooseBook('own');
    if (!found.ok) return setStep({ kind: 'lost', failure: found });
    place.current = { folder: found.value.folder, people: found.value.people ?? [] };
    const { trouble } = found.value;
    if (trouble !== undefined) return setStep({ kind: 'trouble', trouble, folder: found.value.folder });
    setStep(
      found.value.state === 'none'
        ? { kind: 'firstRun', busy: false, failure: null }
        : { kind: 'locked', ...place.current, busy: false, failure: null, waitUntil: 0 },
    );
  }, []);
  useEffect(() => void locate(), [locate]);
  // A backup that was double-clicked while there is no book to open; otherwise it waits for the open book.
  const isBare = step.kind === 'firstRun' || step.kind === 'trouble';
  useEffect(() => {
    if (!isBare) return;
    return onOpenedBackup(({ token }) => {
      void lookAtBackup(token).then((looked) =>
        setStep(looked.ok ? { kind: 'restore', chosen: looked.value } : { kind: 'lost', failure: looked }),
      );
    });
  }, [isBare]);

  const create = async (book: NewBook) => {
    setStep({ kind: 'firstRun', busy: true, failure: null });
    const made = await createBook({ ...book, sample: false });
    if (!made.ok) return setStep({ kind: 'firstRun', busy: false, failure: made });
    const { session, recoveryKey } = made.value;
    keepPerson(session.actor);
    setStep({ kind: 'recoveryKey', session, recoveryKey, branchName: book.branchName });
  };

  const open = async (secret: Secret) => {
    const locked = { kind: 'locked', ...place.current } as const;
    setStep({ ...locked, busy: true, failure: null, waitUntil: 0 });
    const begun = performance.now();
    const session = await openBook(secret, (progress) => {
      if (performance.now() - begun < quietMs) return;
      setStep({ kind: 'working', what: 'unlocking', done: progress.done, total: progress.total });
    });
    if (session.ok && 'recoveryKey' in secret) {
      const { recoveryKey } = secret;
      return setStep({
        kind: 'newPassword',
        session: session.value,
        recoveryKey,
        busy: false,
        failure: null,
      });
    }
    if (session.ok) return enter(session.value);
    const trouble = troubleAfter(session);
    if (trouble === 'look') return locate();
    if (trouble !== null) return setStep({ kind: 'trouble', trouble, folder: place.current.folder });
    const waitMs = Number(session.details?.waitMs ?? 0);
    setStep({ ...locked, busy: false, failure: session, waitUntil: waitMs > 0 ? Date.now() + waitMs : 0 });
  };

  const enter = (session: BookSession) => {
    // What somebody else looked at last is nobody's place to begin.
    if (!keepPerson(session.actor)) navigate('', {}, { replace: true });
    opened.current(session);
  };

  const choosePassword = async (password: string) => {
    if (step.kind !== 'newPassword') return;
    setStep({ ...step, busy: true, failure: null });
    const chosen = await replaceForgotten(step.session, step.recoveryKey, password);
    if (chosen.ok) enter(step.session);
    else setStep({ ...step, busy: false, failure: chosen });
  };

  const look = async () => {
    setStep({ kind: 'working', what: 'preparingSample', done: 0, total: null });
    const identity = { branchName: words.sampleBranch, person: words.samplePerson };
    const session = await openSample(identity, (progress) => {
      setStep({ kind: 'working', what: 'preparingSample', done: progress.done, total: progress.total });
    });
    if (session.ok) opened.current(session.value);
    else setStep({ kind: 'lost', failure: session });
  };

  return {
    step,
    locate: () => void locate(),
    create: (book) => void create(book),
    open: (secret) => void open(secret),
    choosePassword: (password) => void choosePassword(password),
    look: () => void look(),
    restore: () => setStep({ kind: 'restore', chosen: null }),
  };
}
