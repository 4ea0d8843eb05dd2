import { EmptyState } from '@renderer/components/EmptyState';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { readToday } from '@renderer/data/current-period';
import { useSliced } from '@renderer/data/stages/use-sliced';
import { monthsOfTouches, useTouches } from '@renderer/data/stages/use-touches';
import { textOf } from '@shared/domain/fields/values';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { calledName } from '@shared/domain/merging/merge-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { StageRules } from '@shared/domain/stages/stage-rules';
import { stagesWords } from '@shared/words/stages';
import { useMemo, useState } from 'react';
import { makeActionColumn } from './action-column';
import { DayAgo, useCommonColumns } from './common-columns';
import { ListButton } from './ListButton';
import { MoveDialog } from './MoveDialog';
import { type StageColumn, StageTable } from './StageTable';

interface OldRow {
  readonly record: CustomerRecord;
  /** Day of the last contact, or of the last visit the sheet tells of. */
  readonly last: CalendarDate | undefined;
}

interface Props {
  readonly records: readonly CustomerRecord[];
  readonly rules: StageRules;
}

/** Established customers, those without contact for the longest time first; each can be marked as lost. */
export function EstablishedTab({ records, rules }: Props) {
  const words = useWords(stagesWords);
  const touches = useTouches();
  const common = useCommonColumns<OldRow>();
  const [losing, setLosing] = useState<CustomerRecord | null>(null);
  const today = readToday();
  const basis = useMemo(() => (touches.isOpen ? { touches, today } : null), [touches, today]);
  const rows = useSliced(records, (record) => makeRow(record, touches.of(record.id).last, today), basis);
  const ordered = useMemo(() => orderByDay(rows ?? []), [rows]);
  const columns = useMemo<readonly StageColumn<OldRow>[]>(
    () => [
      common.name,
      common.customerNo,
      common.assets,
      {
        key: 'last',
        title: words.lastContact,
        width: 184,
        render: ({ last }) => <DayAgo day={last} otherwise={words.noContact(monthsOfTouches)} />,
      },
      common.openedOn,
      common.manager,
      makeActionColumn(words.markLost, words.markLostOf, setLosing),
    ],
    [common, words],
  );
  if (touches.failure !== null) return <FailureNotice failure={touches.failure} />;
  if (rows === null) return <p className="bb-stage-wait">{words.opening}</p>;
  if (records.length === 0) return <EmptyState icon="customers" title={words.noEstablished} />;
  return (
    <>
      <div className="bb-stage-bar">
        <span className="bb-muted">{words.establishedNote}</span>
      </div>
      <StageTable
        rows={ordered}
        columns={columns}
        label={words.established}
        idOf={({ record }) => record.id}
        nameOf={({ record }) => calledName(record)}
        testId="established-list"
      />
      <div className="bb-stage-foot">
        <ListButton list={words.established} ids={() => ordered.map(({ record }) => record.id)} />
      </div>
      {losing === null ? null : (
        <MoveDialog record={losing} to="lost" reasons={rules.lostReasons} onClose={() => setLosing(null)} />
      )}
    </>
  );
}

function makeRow(record: CustomerRecord, met: CalendarDate | undefined, today: CalendarDate): OldRow {
  const visited = textOf(record, 'lastVisitOn');
  const days = [met, visited].filter((day): day is CalendarDate => day !== undefined && day <= today);
  return { record, last: days.toSorted().at(-1) };
}

/** The longest ago first, those never met before all; sorts numbers, since there may be 100,000. */
function orderByDay(rows: readonly OldRow[]): readonly OldRow[] {
  const packed = Float64Array.from(rows, ({ last }, at) => {
    const day = last === undefined ? 0 : Number(last.replaceAll('-', ''));
    return day * 2 ** 21 + at;
  }).sort();
  return Array.from(packed, (each) => rows[each % 2 ** 21]).filter((row) => row !== undefined);
}
