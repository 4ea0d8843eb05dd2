import { frameWords } from '@shared/words/frame';
import { describeFailure } from '@shared/words/reasons';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from '../icons/Icon';
import { useLang, useWords } from '../language/language-context';
import { dismissNotice, type Notice, noticeStore } from './feedback-store';
import './notices.css';

/** Long enough to read one line twice. */
const shownForMs = 5000;

/** The words at the foot of the window, newest last. */
export function Notices() {
  const notices = useSyncExternalStore(noticeStore.subscribe, noticeStore.get);
  return (
    <div className="bb-notices" aria-live="polite" data-testid="notices">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { lang } = useLang();
  const words = useWords(frameWords);
  const [held, setHeld] = useState(false);
  const isFailure = notice.failure !== undefined;
  const stays = isFailure || notice.stays === true;
  useEffect(() => {
    if (stays || held) return;
    const timer = setTimeout(() => dismissNotice(notice.id), shownForMs);
    return () => clearTimeout(timer);
  }, [notice.id, stays, held]);
  const text = notice.failure === undefined ? notice.text : describeFailure(notice.failure, lang);
  const { action } = notice;
  return (
    <div
      className={isFailure ? 'bb-notice bb-notice-failure' : 'bb-notice'}
      role={isFailure ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Icon name={isFailure ? 'warning' : 'check'} />
      <span className="bb-notice-text">{text}</span>
      {action === undefined ? null : (
        <button
          type="button"
          className="bb-link"
          onClick={() => {
            dismissNotice(notice.id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.close}
        onClick={() => dismissNotice(notice.id)}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
