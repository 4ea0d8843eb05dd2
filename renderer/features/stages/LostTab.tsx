import { EmptyState } from '@renderer/components/EmptyState';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { StageLists } from '@renderer/data/stages/use-stages';
import { textOf } from '@shared/domain/fields/values';
import { calledName } from '@shared/domain/merging/merge-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { StageRules } from '@shared/domain/stages/stage-rules';
import { stagesWords } from '@shared/words/stages';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { makeActionColumn } from './action-column';
import { DayAgo, useCommonColumns } from './common-columns';
import { ListButton } from './ListButton';
import { MoveDialog } from './MoveDialog';
import { type StageColumn, StageTable } from './StageTable';

interface LostRow {
  readonly record: CustomerRecord;
}

interface Props {
  readonly lists: StageLists;
  readonly rules: StageRules;
}

type Which = 'lost' | 'wonBack';

/** Lost customers with day and reason, the latest first, and those who were won back. */
export function LostTab({ lists, rules }: Props) {
  const words = useWords(stagesWords);
  const formats = useFormats();
  const common = useCommonColumns<LostRow>();
  const [which, setWhich] = useState<Which>('lost');
  const [winning, setWinning] = useState<CustomerRecord | null>(null);
  const lost = useMemo(() => orderByDay(lists.lost, 'lostOn'), [lists]);
  const wonBack = useMemo(
    () => orderByDay([...lists.established, ...lists.new].filter(isWonBack), 'wonBackOn'),
    [lists],
  );
  const columns = useMemo<readonly StageColumn<LostRow>[]>(() => {
    const day = (key: string, title: string): StageColumn<LostRow> => ({
      key,
      title,
      width: 176,
      render: ({ record }) => <DayAgo day={textOf(record, key)} otherwise={words.unknown} />,
    });
    const reason = (key: string): StageColumn<LostRow> => ({
      key,
      title: words.reason,
      render: ({ record }) => <span title={textOf(record, key)}>{textOf(record, key) ?? words.unknown}</span>,
    });
    const action = makeActionColumn<LostRow>(words.winBack, words.winBackOf, setWinning);
    const lossOf = [day('lostOn', words.lostOn), reason('lostReason')];
    return which === 'lost'
      ? [common.name, common.customerNo, ...lossOf, common.manager, action]
      : [
          common.name,
          common.customerNo,
          day('wonBackOn', words.wonBackOn),
          reason('wonBackReason'),
          ...lossOf,
        ];
  }, [common, words, which]);
  const shown = which === 'lost' ? lost : wonBack;
  if (lost.length === 0 && wonBack.length === 0)
    return <EmptyState icon="check" title={words.noLost} text={words.noLostText} />;
  return (
    <>
      <div className="bb-stage-bar">
        <Segmented<Which>
          aria-label={words.whichLost}
          value={which}
          options={[
            { value: 'lost', label: words.lostNow(formats.count(lost.length)) },
            { value: 'wonBack', label: words.wonBack(formats.count(wonBack.length)) },
          ]}
          onChange={setWhich}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="check" title={which === 'lost' ? words.noLost : words.noWonBack} />
      ) : (
        <StageTable
          key={which}
          rows={shown}
          columns={columns}
          label={words.lost}
          idOf={({ record }) => record.id}
          nameOf={({ record }) => calledName(record)}
          testId="lost-list"
        />
      )}
      <div className="bb-stage-foot">
        <ListButton list={words.lost} ids={() => shown.map(({ record }) => record.id)} />
      </div>
      {winning === null ? null : (
        <MoveDialog
          record={winning}
          to="wonBack"
          reasons={rules.wonBackReasons}
          onClose={() => setWinning(null)}
        />
      )}
    </>
  );
}

function isWonBack(record: CustomerRecord): boolean {
  return record.wonBackOn !== undefined;
}

function orderByDay(records: readonly CustomerRecord[], key: string): readonly LostRow[] {
  const dayOf = (record: CustomerRecord) => textOf(record, key) ?? '';
  return records
    .toSorted((left, right) => (dayOf(left) < dayOf(right) ? 1 : dayOf(left) > dayOf(right) ? -1 : 0))
    .map((record) => ({ record }));
}
