import { useWords } from '@renderer/components/language/language-context';
import { calledName } from '@shared/domain/merging/merge-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import { stagesWords } from '@shared/words/stages';
import { useMemo, useState } from 'react';
import { makeActionColumn } from './action-column';
import { DayAgo, GradeChip, TouchMarks, useCommonColumns } from './common-columns';
import { ListButton } from './ListButton';
import { MoveDialog } from './MoveDialog';
import type { ProspectRow } from './ProspectsTab';
import { type StageColumn, StageTable } from './StageTable';

/** All prospects, by grade and score; each can be made a customer. */
export function ProspectList({ rows }: { readonly rows: readonly ProspectRow[] }) {
  const words = useWords(stagesWords);
  const common = useCommonColumns<ProspectRow>();
  const [becoming, setBecoming] = useState<CustomerRecord | null>(null);
  const columns = useMemo<readonly StageColumn<ProspectRow>[]>(
    () => [
      common.number,
      common.name,
      {
        key: 'grade',
        title: words.grade,
        width: 64,
        render: ({ proposal }) =>
          proposal.from === undefined ? (
            <span className="bb-muted">{words.ungraded}</span>
          ) : (
            <GradeChip grade={proposal.from} />
          ),
      },
      {
        key: 'score',
        title: words.score,
        width: 56,
        align: 'right',
        render: ({ proposal }) => proposal.scored.score,
      },
      {
        key: 'touches',
        title: words.touches,
        width: 148,
        render: ({ touches }) => <TouchMarks touches={touches} />,
      },
      {
        key: 'lastContact',
        title: words.lastContact,
        width: 152,
        render: ({ touches }) => <DayAgo day={touches.last} otherwise={words.never} />,
      },
      common.product,
      common.source,
      common.manager,
      makeActionColumn(words.become, words.becomeOf, setBecoming),
    ],
    [common, words],
  );
  return (
    <>
      <StageTable
        rows={rows}
        columns={columns}
        label={words.prospects}
        idOf={({ record }) => record.id}
        nameOf={({ record }) => calledName(record)}
        testId="prospect-list"
      />
      <div className="bb-stage-foot">
        <ListButton list={words.prospects} ids={() => rows.map(({ record }) => record.id)} />
      </div>
      {becoming === null ? null : (
        <MoveDialog record={becoming} to="new" reasons={[]} onClose={() => setBecoming(null)} />
      )}
    </>
  );
}
