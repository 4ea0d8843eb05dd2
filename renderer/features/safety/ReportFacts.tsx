import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { CareReport } from '@shared/ipc/backup';
import { describeFailure } from '@shared/words/reasons';
import { safetyWords } from '@shared/words/safety';

interface Props {
  readonly report: CareReport | null;
}

/** When a backup was last restored into memory, and what came of it. */
export function RehearsalFact({ report }: Props) {
  const words = useWords(safetyWords);
  const { lang } = useLang();
  const formats = useFormats();
  if (report === null) {
    return (
      <>
        <b>{words.notRehearsed}</b>
        <span>{words.rehearsalWeekly}</span>
      </>
    );
  }
  const counts = words.rehearsed(formats.count(report.pages), formats.count(report.customers));
  const differs = report.customers !== report.presentCustomers;
  return (
    <>
      <b>
        {formats.moment(report.at)} · {report.sound ? words.passed : words.rehearsalBad}
      </b>
      {report.reason === null ? (
        <span>
          {counts}
          {differs ? `（${words.presentlyMore(formats.count(report.presentCustomers))}）` : ''}
        </span>
      ) : (
        <span className="bb-safety-bad">{describeFailure({ ok: false, reason: report.reason }, lang)}</span>
      )}
      <span>{report.file === '' ? words.ofSnapshot : report.file}</span>
    </>
  );
}

/** When everything was last read through, and what was found. */
export function VerifyFact({ report }: Props) {
  const words = useWords(safetyWords);
  const formats = useFormats();
  if (report === null) return <b>{words.notVerified}</b>;
  const { pages, frames, snapshots, damagedPages, damagedSnapshots, journalSound } = report;
  return (
    <>
      <b>
        {formats.moment(report.at)} · {report.sound ? words.passed : words.rehearsalBad}
      </b>
      {report.sound ? (
        <span>{words.verified(formats.count(pages), formats.count(frames), formats.count(snapshots))}</span>
      ) : null}
      {damagedPages === 0 ? null : (
        <span className="bb-safety-bad">{words.badPages(formats.count(damagedPages))}</span>
      )}
      {journalSound ? null : <span className="bb-safety-bad">{words.badJournal}</span>}
      {damagedSnapshots.length === 0 ? null : (
        <span className="bb-safety-bad">{words.badSnapshots(formats.count(damagedSnapshots.length))}</span>
      )}
    </>
  );
}
