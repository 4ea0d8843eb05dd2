import { IfMay } from '@renderer/components/access/IfMay';
import { EmptyState } from '@renderer/components/EmptyState';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { CallNumber } from '@renderer/components/masking/CallNumber';
import { readToday } from '@renderer/data/current-period';
import { useSession } from '@renderer/data/session-context';
import { calledName } from '@shared/domain/merging/merge-customers';
import { markCardsRead } from '@shared/domain/stages/prospect-commands';
import type { StageRules } from '@shared/domain/stages/stage-rules';
import { stagesWords } from '@shared/words/stages';
import { Button } from 'antd';
import { useMemo } from 'react';
import { DayAgo, GradeChip, TouchMarks, useCommonColumns } from './common-columns';
import type { ProspectRow } from './ProspectsTab';
import { type StageColumn, StageTable } from './StageTable';
import { useCommit } from './use-commit';
import { useTicks } from './use-ticks';

interface Props {
  readonly rows: readonly ProspectRow[];
  readonly rules: StageRules;
}

/** 今天该看的卡: whose card is due by its grade and the last look or contact, the longest overdue first. */
export function ReadingList({ rows, rules }: Props) {
  const words = useWords(stagesWords);
  const formats = useFormats();
  const session = useSession();
  const committing = useCommit();
  const common = useCommonColumns<ProspectRow>();
  const ids = useMemo(() => rows.map(({ record }) => record.id), [rows]);
  const ticks = useTicks(ids, false);
  const columns = useMemo<readonly StageColumn<ProspectRow>[]>(
    () => [
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
        key: 'due',
        title: words.due,
        width: 104,
        render: ({ reading }) =>
          reading.overdue <= 0 ? (
            words.dueToday
          ) : (
            <span className="bb-stage-late">{words.dueSince(formats.count(reading.overdue))}</span>
          ),
      },
      {
        key: 'lastLook',
        title: words.lastLook,
        width: 168,
        render: ({ reading }) => <DayAgo day={reading.last} otherwise={words.never} />,
      },
      {
        key: 'touches',
        title: words.touches,
        width: 148,
        render: ({ touches }) => <TouchMarks touches={touches} />,
      },
      {
        key: 'phone',
        title: words.phone,
        width: 140,
        render: ({ record }) => (
          <CallNumber record={record} keys={['mobile', 'landline']} place="other" otherwise="—" />
        ),
      },
      common.product,
      common.manager,
    ],
    [common, words, formats],
  );
  if (rows.length === 0) return <EmptyState icon="check" title={words.noneDue} text={words.noneDueText} />;
  const { A, B, C } = rules.rhythm;
  const mark = () => {
    const { ticked } = ticks;
    void committing
      .run(
        markCardsRead(session.customers, ticked, readToday()),
        words.markedRead(formats.count(ticked.length)),
      )
      .then((failure) => failure ?? ticks.reset());
  };
  return (
    <>
      <StageTable
        rows={rows}
        columns={columns}
        label={words.dueCards(formats.count(rows.length))}
        idOf={({ record }) => record.id}
        nameOf={({ record }) => calledName(record)}
        ticks={ticks}
        testId="reading-list"
      />
      <div className="bb-stage-foot">
        <IfMay right="recordContacts">
          <Button
            type="primary"
            data-testid="mark-read"
            loading={committing.isBusy}
            disabled={ticks.ticked.length === 0}
            onClick={mark}
          >
            {ticks.ticked.length === 0 ? words.markNone : words.markRead(formats.count(ticks.ticked.length))}
          </Button>
        </IfMay>
        <span className="bb-muted">{words.rhythmNote(String(A), String(B), String(C))}</span>
      </div>
    </>
  );
}
