import { IfMay } from '@renderer/components/access/IfMay';
import { EmptyState } from '@renderer/components/EmptyState';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { readToday } from '@renderer/data/current-period';
import { useSession, useSettings } from '@renderer/data/session-context';
import { calledName } from '@shared/domain/merging/merge-customers';
import { gradeProspects, readGradedOn } from '@shared/domain/stages/prospect-commands';
import { countDays } from '@shared/domain/stages/read-stage';
import { nameOfFactor, stagesWords } from '@shared/words/stages';
import { Button } from 'antd';
import { useMemo } from 'react';
import { GradeChip, useCommonColumns } from './common-columns';
import type { ProspectRow } from './ProspectsTab';
import { type StageColumn, StageTable } from './StageTable';
import { useCommit } from './use-commit';
import { useTicks } from './use-ticks';

/** Prospects are regraded every so many days (branch-practice section 3). */
const week = 7;

/** The weekly regrading: who would move between A, B and C, from what to what and why; all or some are accepted. */
export function GradingList({ rows }: { readonly rows: readonly ProspectRow[] }) {
  const words = useWords(stagesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const settings = useSettings();
  const committing = useCommit();
  const common = useCommonColumns<ProspectRow>();
  const ids = useMemo(() => rows.map(({ record }) => record.id), [rows]);
  const ticks = useTicks(ids, true);
  const columns = useMemo<readonly StageColumn<ProspectRow>[]>(
    () => [
      common.name,
      {
        key: 'change',
        title: words.change,
        width: 132,
        render: ({ proposal }) => (
          <span className="bb-stage-change">
            {proposal.from === undefined ? (
              <span className="bb-muted">{words.ungraded}</span>
            ) : (
              <GradeChip grade={proposal.from} />
            )}
            <span className="bb-muted">→</span>
            <GradeChip grade={proposal.to} />
          </span>
        ),
      },
      {
        key: 'score',
        title: words.score,
        width: 96,
        render: ({ proposal }) =>
          proposal.before === undefined
            ? String(proposal.scored.score)
            : `${proposal.before} → ${proposal.scored.score}`,
      },
      {
        key: 'why',
        title: words.why,
        render: ({ proposal }) => {
          const parts = proposal.scored.parts
            .filter(({ points }) => points > 0)
            .map(
              ({ factor, points, most }) =>
                `${nameOfFactor(factor, lang)} ${Math.round(points)}/${Math.round(most)}`,
            );
          const line = parts.length === 0 ? '0' : parts.join(' · ');
          return (
            <span className="bb-second" title={line}>
              {line}
            </span>
          );
        },
      },
      common.manager,
    ],
    [common, words, lang],
  );
  const today = readToday();
  const gradedOn = readGradedOn(settings);
  const days = gradedOn === undefined ? undefined : countDays(gradedOn, today);
  const ago = days === 0 ? words.today : words.daysAgo(formats.count(days ?? 0));
  const told =
    gradedOn === undefined
      ? words.neverGraded
      : words.gradedOn(gradedOn, ago) + ((days ?? 0) >= week ? words.gradingDue : '');
  if (rows.length === 0)
    return <EmptyState icon="check" title={words.noChanges} text={`${words.noChangesText} ${told}`} />;
  const accept = () => {
    const grades = rows
      .filter(({ record }) => ticks.has(record.id))
      .map(({ record, proposal }) => ({ id: record.id, score: proposal.scored.score, grade: proposal.to }));
    void committing.run(
      gradeProspects(session.customers, session.settings, { grades, today }),
      words.accepted(formats.count(grades.length)),
    );
  };
  return (
    <>
      <StageTable
        rows={rows}
        columns={columns}
        label={words.regrading(formats.count(rows.length))}
        idOf={({ record }) => record.id}
        nameOf={({ record }) => calledName(record)}
        ticks={ticks}
        testId="grading-list"
      />
      <div className="bb-stage-foot">
        <IfMay right="editCustomers">
          <Button
            type="primary"
            data-testid="accept-grades"
            loading={committing.isBusy}
            disabled={ticks.ticked.length === 0}
            onClick={accept}
          >
            {ticks.ticked.length === 0 ? words.acceptNone : words.accept(formats.count(ticks.ticked.length))}
          </Button>
        </IfMay>
        <span className="bb-muted">{told}</span>
      </div>
    </>
  );
}
