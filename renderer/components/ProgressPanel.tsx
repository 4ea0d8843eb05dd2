import { frameWords } from '@shared/words/frame';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from './language/language-context';
import { useFormats } from './language/use-formats';
import './progress-panel.css';

interface Props {
  /** What is going on: `正在写入 609 位客户`. */
  readonly title: string;
  readonly done: number;
  /** Null while the total is not known. */
  readonly total: number | null;
  /** Present where the job can be given up with nothing half done. */
  readonly onCancel?: () => void;
  /** Said under the bar while it can be cancelled; unless told: the book stays as it was. */
  readonly cancelNote?: string;
}

/** Estimates are shown only after this long: earlier ones jump about. */
const estimateAfterMs = 1200;

/** How far a long job is: count, bar, estimate, and the way out. */
export function ProgressPanel({ title, done, total, onCancel, cancelNote }: Props) {
  const words = useWords(frameWords);
  const formats = useFormats();
  const [startedAt] = useState(() => performance.now());
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const passed = now - startedAt;
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  const remaining =
    share !== null && share > 0.02 && share < 1 && passed > estimateAfterMs
      ? (passed / share) * (1 - share)
      : null;
  const count =
    total === null ? formats.count(done) : words.ofTotal(formats.count(done), formats.count(total));
  return (
    <div className="bb-progress" role="status" aria-label={title}>
      <div className="bb-progress-line">
        <strong>{title}</strong>
        <span className="bb-progress-count">{count}</span>
      </div>
      <div
        className="bb-progress-bar"
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.floor(share * 100)}
      >
        <i
          className={share === null ? 'bb-unknown' : undefined}
          style={{ width: share === null ? '30%' : `${share * 100}%` }}
        />
      </div>
      <div className="bb-progress-line">
        <span className="bb-muted">
          {remaining === null
            ? onCancel === undefined
              ? ''
              : (cancelNote ?? words.canCancel)
            : words.remaining(formats.duration(remaining))}
        </span>
        {onCancel === undefined ? null : (
          <Button size="small" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
