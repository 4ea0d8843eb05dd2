import { useLang, useWords } from '@renderer/components/language/language-context';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import { selectionOf, useSelectedIds } from '@renderer/data/selection';
import { useCustomers, useSession, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { findTier } from '@shared/domain/tiers/assign-tier';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { formControlWords } from '@shared/words/form-control';
import { tierName } from '@shared/words/tiers';
import { QueueRow } from './QueueRow';
import { QueueTabs } from './QueueTabs';
import type { Queue } from './use-queue';
import './queue.css';

interface Props {
  readonly queue: Queue;
  readonly previous: ReadonlyMap<string, EvaluationForm>;
}

const rowHeight = 52;
const noTier = { tone: '', tier: '' };

/** What is said where no form waits. */
const nobody = {
  pending: 'nonePending',
  ready: 'noneReady',
  submitted: 'noneSubmitted',
  reviewed: 'noneReviewed',
  approved: 'noneApproved',
} as const;

/** Who is still to be evaluated, who is done, and whose form waits for a signature. */
export function QueuePanel({ queue, previous }: Props) {
  const words = useWords(evaluationsPageWords);
  const told = useWords(formControlWords);
  const { lang } = useLang();
  const session = useSession();
  const customers = useCustomers();
  const schemes = schemesOf(useSettings());
  const ticked = useSelectedIds(session);
  const { listed } = queue;
  const tierOf = (form: EvaluationForm) => {
    const record = customers.get(form.customerId);
    const tier = record === undefined ? undefined : findTier(schemes, record)?.tier;
    return tier === undefined ? noTier : { tone: tier.tone, tier: tierName(tier, lang) };
  };
  return (
    <section className="bb-queue" aria-label={words.queue}>
      <div className="bb-queue-head">
        <QueueTabs stage={queue.stage} progress={queue.progress} onStage={queue.setStage} />
        <span className="bb-muted">{words.byAssets}</span>
      </div>
      {listed.length === 0 ? (
        <p className="bb-queue-empty">{told[nobody[queue.stage]]}</p>
      ) : (
        <VirtualList
          count={listed.length}
          rowHeight={rowHeight}
          label={words.queue}
          current={queue.place}
          onCurrent={(index) => {
            const form = listed[index];
            if (form !== undefined) queue.show(form.id);
          }}
          isTicked={(index) => ticked.has(listed[index]?.customerId ?? '')}
          onTick={(index) => {
            const form = listed[index];
            if (form !== undefined) selectionOf(session).toggle(form.customerId);
          }}
          renderRow={(index) => {
            const form = listed[index];
            return form === undefined ? null : (
              <QueueRow
                form={form}
                {...tierOf(form)}
                last={previous.get(form.customerId)?.finalScore ?? null}
                isTicked={ticked.has(form.customerId)}
              />
            );
          }}
          testId="evaluation-queue"
        />
      )}
    </section>
  );
}
