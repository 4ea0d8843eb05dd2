import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { LossReport } from '@renderer/data/book/worker-protocol';
import { useCustomers } from '@renderer/data/session-context';
import { recoveryWords } from '@shared/words/recovery';
import { Button } from 'antd';
import { TroubleSheet, Way } from './TroubleSheet';

interface Props {
  readonly loss: LossReport;
  /** Into the book, to the page where backups are compared with it; the loss stays to be told. */
  readonly onBackups: () => void;
  /** Into the book; the loss is noted. */
  readonly onGoOn: () => void;
  /** Closes the book. */
  readonly onStop: () => void;
}

/** Changes that nothing holds any more: how many, of what time, and what can be done. */
export function LossPage({ loss, onBackups, onGoOn, onStop }: Props) {
  const words = useWords(recoveryWords);
  const formats = useFormats();
  const customers = useCustomers().all().length;
  return (
    <div className="bb-trouble-page">
      <TroubleSheet
        testId="loss-page"
        title={words.lossTitle(formats.count(loss.changes))}
        what={words.lossWhat}
        safe={words.lossSafe(formats.count(customers))}
        facts={
          <dl className="bb-trouble-span" data-testid="loss-span">
            <dt>{words.lossSpan}</dt>
            <dd>{describeSpan()}</dd>
          </dl>
        }
      >
        <Way note={words.lossBackupNote}>
          <Button type="primary" onClick={onBackups}>
            {words.lossBackup}
          </Button>
        </Way>
        <Way note={words.lossGoOnNote}>
          <Button onClick={onGoOn}>{words.lossGoOn}</Button>
        </Way>
        <Way note={words.lossStopNote}>
          <Button onClick={onStop}>{words.lossStop}</Button>
        </Way>
      </TroubleSheet>
    </div>
  );

  function describeSpan(): string {
    const from = loss.from === null ? null : formats.moment(loss.from);
    const to = loss.to === null ? null : formats.moment(loss.to);
    if (from === null) return to === null ? words.lossSpanUnknown : words.lossSpanUntil(to);
    if (to === null || to < from) return words.lossSpanAfter(from);
    if (to === from) return words.lossSpanAround(from);
    const sameDay = from.slice(0, 10) === to.slice(0, 10);
    return words.lossSpanBetween(from, sameDay ? to.slice(11) : to);
  }
}
