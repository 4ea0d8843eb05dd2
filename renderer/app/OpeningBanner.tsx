import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { formatRoute } from '@renderer/components/route/route';
import { useSession } from '@renderer/data/session-context';
import { frameWords } from '@shared/words/frame';
import { recoveryWords } from '@shared/words/recovery';
import { useState } from 'react';
import { describeOpening } from './describe-opening';
import { clockNote } from './opening-clock';
import './opening-banner.css';

/** Says what opening the book had to repair; on an ordinary day it says nothing. */
export function OpeningBanner() {
  const say = useWords(frameWords);
  const words = useWords(recoveryWords);
  const formats = useFormats();
  const session = useSession();
  const [read, setRead] = useState(false);
  const [clock] = useState(() => clockNote(session));
  const told = describeOpening(session.opening, words, formats);
  const lines = clock === null ? told : [...told, words.clockBack(formats.moment(clock.last))];
  if (lines.length === 0 || read) return null;
  const { rebuilt, rebuild, lostChanges, cutBytes } = session.opening;
  // A book that came without its pages is as it should be once they are made again.
  const isCalm =
    clock === null &&
    lostChanges === 0 &&
    cutBytes === 0 &&
    (rebuilt === 'missing' || rebuilt === 'behind') &&
    rebuild?.damagedSnapshots.length === 0;
  const close = () => {
    clock?.noted();
    setRead(true);
  };
  return (
    <div
      className={isCalm ? 'bb-banner bb-banner-calm' : 'bb-banner'}
      role="status"
      data-testid="opening-banner"
    >
      <Icon name="info" size={14} />
      <span>
        {lines.join(' ')}
        {told.length === 0 ? null : <a href={formatRoute('safety')}>{words.seeSafety}</a>}
      </span>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={say.close}
        title={say.close}
        onClick={close}
      >
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
