import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import { frameWords } from '@shared/words/frame';
import type { HistorySteps } from './history-steps';
import { OwnOnly } from './OwnOnly';
import { SavedState } from './SavedState';
import { SearchBox } from './SearchBox';

interface Props {
  readonly period: Month;
  /** Day the newest data was taken, when an import said so. */
  readonly asOf: CalendarDate | undefined;
  readonly branchName: string;
  readonly person: string;
  readonly steps: HistorySteps;
  readonly onLock: () => void;
}

/** Period and branch, search, saved state and undo, the person and the lock. */
export function TopBar({ period, asOf, branchName, person, steps, onLock }: Props) {
  const words = useWords(frameWords);
  const formats = useFormats();
  const place = [branchName, asOf === undefined ? '' : words.asOf(formats.dayOfYear(asOf))].filter(
    (part) => part !== '',
  );
  return (
    <header className="bb-top">
      <div className="bb-top-period">
        <strong data-testid="period">{formats.month(period)}</strong>
        <span className="bb-top-place" title={place.join(' · ')}>
          {place.join(' · ')}
        </span>
        <OwnOnly />
      </div>
      <SearchBox />
      <div className="bb-top-right">
        <SavedState />
        <HistoryButtons steps={steps} />
        <span className="bb-top-line" />
        <span className="bb-top-person" title={words.atScreen(person)}>
          <span className="bb-top-face" aria-hidden="true">
            {[...person][0]}
          </span>
          <span className="bb-top-name">{person}</span>
        </span>
        <button
          type="button"
          className="bb-icon-button"
          aria-label={words.lock}
          title={`${words.lock}（Ctrl+L）`}
          data-testid="lock"
          onClick={onLock}
        >
          <Icon name="lock" />
        </button>
      </div>
    </header>
  );
}

function HistoryButtons({ steps }: { readonly steps: HistorySteps }) {
  const words = useWords(frameWords);
  return (
    <span className="bb-top-history">
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.undo}
        title={steps.undoable === null ? words.undo : words.undoThis(steps.undoable)}
        disabled={steps.undoable === null}
        data-testid="undo"
        onClick={steps.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.redo}
        title={steps.redoable === null ? words.redo : words.redoThis(steps.redoable)}
        disabled={steps.redoable === null}
        data-testid="redo"
        onClick={steps.redo}
      >
        <Icon name="redo" />
      </button>
    </span>
  );
}
