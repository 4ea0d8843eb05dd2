import { ExportDesk } from '@renderer/components/export/ExportDesk';
import { Notices } from '@renderer/components/feedback/Notices';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { RevealDesk } from '@renderer/components/masking/RevealDesk';
import { PrintDesk } from '@renderer/components/print/PrintDesk';
import { useRouteName } from '@renderer/components/route/use-route';
import { currentPeriod, latestDataDay } from '@renderer/data/current-period';
import { useCustomers, useImports, useSession, useSettings } from '@renderer/data/session-context';
import { WritingBanner } from '@renderer/features/recovery/WritingBanner';
import { branchRecordId, readBranch } from '@shared/domain/records/branch';
import { frameWords } from '@shared/words/frame';
import { useEffect, useRef } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { useHistorySteps } from './history-steps';
import { OpeningBanner } from './OpeningBanner';
import { OverPage } from './OverPage';
import { PageOf } from './PageOf';
import { choosePage } from './pages';
import { Rail } from './Rail';
import { railEntries, railPlaceOf } from './rail-entries';
import { SampleBanner } from './SampleBanner';
import { TopBar } from './TopBar';
import { TrailBanner } from './TrailBanner';
import { useCareNotices } from './use-care-notices';
import { useGlobalKeys } from './use-global-keys';
import { useOpenedBackup } from './use-opened-backup';
import { useWatching } from './use-watching';
import './frame.css';

interface Props {
  /** Closes the book and asks for the password again. */
  readonly onLock: () => void;
  /** Leaves the sample for the branch's own book. */
  readonly onCreateOwn: () => void;
}

/** Rail, top bar and the page between them. */
export function Frame({ onLock, onCreateOwn }: Props) {
  const session = useSession();
  const words = useWords(frameWords);
  const { lang } = useLang();
  const routeName = useRouteName();
  const steps = useHistorySteps();
  const content = useRef<HTMLElement>(null);
  const customers = useCustomers();
  const settings = useSettings();
  const imports = useImports();
  useGlobalKeys({ undo: steps.undo, redo: steps.redo, lock: onLock });
  useWatching();
  useOpenedBackup();
  useCareNotices();

  const name = choosePage(routeName);
  useEffect(() => {
    const entry = railEntries.find((candidate) => candidate.page === railPlaceOf(name));
    document.title = entry === undefined ? words.product : `${words[entry.word]} · ${words.product}`;
  }, [name, words]);
  const branch = readBranch(settings.get(branchRecordId));
  return (
    <div className="bb-frame">
      <button type="button" className="bb-skip" onClick={() => content.current?.focus()}>
        {words.skipToContent}
      </button>
      <Rail current={railPlaceOf(name)} customerCount={customers.all().length} />
      <TopBar
        period={currentPeriod(imports.all())}
        asOf={latestDataDay(imports.all())}
        branchName={branch.name}
        person={session.actor}
        steps={steps}
        onLock={onLock}
      />
      <main className="bb-content" ref={content} tabIndex={-1}>
        <WritingBanner />
        <OpeningBanner />
        <TrailBanner />
        {session.sample ? <SampleBanner onCreateOwn={onCreateOwn} /> : null}
        <div className="bb-content-page">
          <ErrorBoundary where={name} lang={lang}>
            <PageOf name={name} />
          </ErrorBoundary>
        </div>
      </main>
      <ExportDesk />
      <PrintDesk />
      <RevealDesk />
      <Notices />
      <OverPage steps={steps} onLock={onLock} />
    </div>
  );
}
