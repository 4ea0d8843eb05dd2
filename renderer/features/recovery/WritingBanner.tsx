import { tell } from '@renderer/components/feedback/feedback-store';
import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { redoKept, type WritingState } from '@renderer/data/book/session/writing-watch';
import { useSession } from '@renderer/data/session-context';
import { describeFailure } from '@shared/words/reasons';
import { recoveryWords } from '@shared/words/recovery';
import { useState, useSyncExternalStore } from 'react';
import './recovery.css';

/** As long as nothing can be written: says so and why; afterwards offers the edits that were refused. */
export function WritingBanner() {
  const words = useWords(recoveryWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const { writing } = session;
  const state = useSyncExternalStore(writing.subscribe, writing.get);
  const [checking, setChecking] = useState(false);
  if (state.kind === 'open' && state.kept === 0) return null;
  const check = async () => {
    setChecking(true);
    await writing.checkNow();
    setChecking(false);
  };
  const redo = async () => {
    const done = await redoKept(writing, (draft) => session.commit(draft));
    tell(done.ok ? words.keptSaved(formats.count(done.value)) : describeFailure(done, lang));
  };
  const kept = state.kept === 0 ? '' : words.keptWhile(formats.count(state.kept));
  return (
    <div className="bb-banner" role="status" data-testid="writing-banner" data-kind={state.kind}>
      <Icon name={state.kind === 'open' ? 'info' : 'warning'} size={14} />
      {state.kind === 'open' ? (
        <>
          <span>{words.keptAfter(formats.count(state.kept))}</span>
          <span className="bb-banner-acts">
            <button type="button" className="bb-link" onClick={() => void redo()}>
              {words.redoKept}
            </button>
            <button type="button" className="bb-link" onClick={() => writing.takeKept()}>
              {words.dropKept}
            </button>
          </span>
        </>
      ) : (
        <>
          <span>
            {sentenceOf(state)}
            {kept === '' ? null : ` ${kept}`}
          </span>
          {state.kind === 'takenOver' ? null : (
            <span className="bb-banner-acts">
              <button type="button" className="bb-link" disabled={checking} onClick={() => void check()}>
                {words.checkNow}
              </button>
            </span>
          )}
        </>
      )}
    </div>
  );

  function sentenceOf(now: Exclude<WritingState, { kind: 'open' }>): string {
    if (now.kind === 'takenOver') return words.takenOver(now.machine);
    if (now.kind === 'readOnly') return words.readOnly;
    const megabytes = now.free === null ? '' : words.fullFree((now.free / 2 ** 20).toFixed(1));
    return words.full(megabytes);
  }
}
