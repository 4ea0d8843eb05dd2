import { EmptyState } from '@renderer/components/EmptyState';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import { useDuplicates } from '@renderer/data/duplicates/use-duplicates';
import { useCustomers } from '@renderer/data/session-context';
import { duplicatesWords } from '@shared/words/duplicates';
import { Button } from 'antd';
import { GroupsView } from './GroupsView';
import { PairDesk } from './PairDesk';
import './duplicates.css';

/** Customers who are in the book twice: scan, side-by-side merge, and what was said to be different. */
export function DuplicatesPage() {
  const words = useWords(duplicatesWords);
  const formats = useFormats();
  const route = useRoute();
  const customers = useCustomers().all();
  const { desk, scan, clusters, apart } = useDuplicates();
  const { running, outcome, failure } = scan;
  const start = () => void desk.start();
  const [one, other] = (route.params.merge ?? '').split(',');
  const isMergeOfTwo = one !== undefined && other !== undefined && one !== '' && other !== '';
  const facts =
    outcome === null || clusters === null ? undefined : (
      <span data-testid="scan-facts" data-groups={clusters.length}>
        {words.facts(
          formats.count(outcome.customers),
          formats.count(clusters.length),
          formats.time(outcome.at),
        )}
      </span>
    );
  const hasBegun = outcome !== null || apart.size > 0;
  return (
    <Page
      name="duplicates"
      title={isMergeOfTwo ? words.mergeOfTwo : words.title}
      sub={isMergeOfTwo || running !== null ? undefined : facts}
      actions={
        hasBegun && !isMergeOfTwo && customers.length > 0 ? (
          <Button type="primary" data-testid="scan" disabled={running !== null} onClick={start}>
            {outcome === null ? words.scan : words.scanAgain}
          </Button>
        ) : undefined
      }
    >
      {failure === null ? null : <FailureNotice failure={failure} />}
      {isMergeOfTwo ? (
        <div className="bb-dup-alone">
          <PairDesk
            key={route.params.merge}
            pairs={[{ left: one, right: other }]}
            onDone={() => navigate('customers')}
          />
        </div>
      ) : running !== null ? (
        <div className="bb-dup-running">
          <ProgressPanel
            title={words.scanning}
            done={Math.round((running.done / Math.max(1, running.total)) * customers.length)}
            total={customers.length}
            onCancel={() => desk.cancel()}
          />
        </div>
      ) : customers.length === 0 ? (
        <EmptyState
          icon="customers"
          title={words.nobodyTitle}
          text={words.nobodyText}
          actions={<Button onClick={() => navigate('workbooks')}>{words.toWorkbooks}</Button>}
        />
      ) : clusters === null && !hasBegun ? (
        <EmptyState
          icon="merge"
          title={words.introTitle}
          text={words.intro}
          actions={
            <Button type="primary" data-testid="scan" onClick={start}>
              {words.scan}
            </Button>
          }
        />
      ) : (
        <GroupsView clusters={clusters ?? []} apart={apart} outcome={outcome} />
      )}
    </Page>
  );
}
