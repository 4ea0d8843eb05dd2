import { FailureNotice } from '@renderer/components/FailureNotice';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { useSession } from '@renderer/data/session-context';
import { commitSettlement, settleMonths } from '@renderer/data/tiers/settle-month';
import type { Change } from '@shared/domain/changes/change';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Result } from '@shared/domain/kernel/result';
import { settleWords } from '@shared/words/tier-settle';
import { Button, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { SettlePreview } from './SettlePreview';
import { groupSettlement } from './settle-groups';
import { useSettlePlan } from './use-settle-plan';
import './settle.css';

interface Props {
  /** The months that wait, oldest first. */
  readonly periods: readonly Month[];
  readonly onClose: () => void;
}

/** A month under way: its name and its place among those that are settled in one go. */
interface Working {
  readonly period: Month;
  readonly place: number;
  readonly total: number;
}

/** Shows what settling the first waiting month does, and settles it, or all of them in order. */
export function SettleDialog({ periods, onClose }: Props) {
  const words = useWords(settleWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const [working, setWorking] = useState<Working | null>(null);
  const period = periods[0];
  const planned = useSettlePlan(period);
  const { customers } = session;
  const lists = useMemo(
    () => (planned.plan === null ? null : groupSettlement(planned.plan, customers)),
    [planned.plan, customers],
  );
  if (period === undefined) return null;

  const isFirst = planned.plan?.schemes.every(({ order }) => order.isFirst) === true;
  const placed = lists?.lists.find(({ group }) => group === 'placed')?.count ?? 0;
  const tellDone = (changes: readonly Change[]) => {
    const last = changes.at(-1);
    if (last?.label.kind !== 'tiersSettled') return;
    const { label } = last;
    const month = formats.month(label.period);
    const told =
      changes.length > 1
        ? words.doneSeveral(changes.length, month)
        : isFirst
          ? words.doneFirst(month, formats.count(placed))
          : words.done(month, formats.count(label.up), formats.count(label.down), formats.count(label.watch));
    tellWithUndo(told, last.id);
  };
  const work = async (total: number, run: () => Promise<Result<readonly Change[]>>) => {
    setWorking({ period, place: 0, total });
    const settled = await run();
    setWorking(null);
    if (!settled.ok) {
      tellFailure(settled);
      onClose();
      return;
    }
    onClose();
    tellDone(settled.value);
  };
  const settleOne = () => {
    const { plan } = planned;
    if (plan === null) return;
    void work(1, async () => {
      const made = await commitSettlement(session, plan);
      return made.ok ? { ok: true, value: [made.value] } : made;
    });
  };
  const settleAll = () =>
    void work(periods.length, () =>
      settleMonths(session, periods, {
        onMonth: (month, at) => setWorking({ period: month, place: at, total: periods.length }),
      }),
    );
  const busy = working !== null;
  return (
    <Modal
      open
      centered
      width={860}
      title={words.title(formats.month(period))}
      onCancel={onClose}
      closable={!busy}
      mask={{ closable: !busy }}
      getContainer={findDialogPlace}
      footer={
        <div className="bb-settle-foot">
          {periods.length < 2 ? null : (
            <Button data-testid="settle-all" disabled={busy || planned.plan === null} onClick={settleAll}>
              {words.settleAll(periods.length)}
            </Button>
          )}
          <span className="bb-settle-space" />
          <Button disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            type="primary"
            data-testid="settle-month"
            loading={busy}
            disabled={planned.plan === null}
            onClick={settleOne}
          >
            {planned.plan?.again === true ? words.settleAgain : words.settleMonth(formats.month(period))}
          </Button>
        </div>
      }
    >
      <div className="bb-settle-body" data-testid="settle-dialog">
        {working !== null ? (
          <ProgressPanel
            title={words.writing(formats.month(working.period))}
            done={working.place}
            total={working.total > 1 ? working.total : null}
          />
        ) : planned.failure !== null ? (
          <FailureNotice failure={planned.failure} />
        ) : planned.plan === null || lists === null ? (
          <ProgressPanel
            title={words.working(formats.month(period))}
            done={planned.done}
            total={customers.all().length}
          />
        ) : (
          <>
            <p className="bb-second">{isFirst ? words.introFirst : words.intro}</p>
            {planned.plan.gap.length === 0 ? null : (
              <p className="bb-settle-gap">
                {words.gap(
                  planned.plan.gap.map((month) => formats.month(month)).join(lang === 'en' ? ', ' : '、'),
                )}
              </p>
            )}
            <SettlePreview key={period} lists={lists} />
          </>
        )}
      </div>
    </Modal>
  );
}
