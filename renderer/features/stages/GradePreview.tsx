import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useSliced } from '@renderer/data/stages/use-sliced';
import type { TouchBook } from '@renderer/data/stages/use-touches';
import type { CustomerRecord } from '@shared/domain/records/records';
import { proposeGrade } from '@shared/domain/stages/prospect-commands';
import type { StageRules } from '@shared/domain/stages/stage-rules';
import { prospectGrades } from '@shared/domain/stages/touches';
import { stagesWords } from '@shared/words/stages';
import { useMemo } from 'react';
import { GradeChip } from './common-columns';

interface Props {
  readonly before: StageRules;
  readonly after: StageRules;
  readonly prospects: readonly CustomerRecord[];
  readonly touches: TouchBook;
}

/** What the rules being edited would make of the prospects: how many of each grade, and how many would move. */
export function GradePreview({ before, after, prospects, touches }: Props) {
  const words = useWords(stagesWords);
  const formats = useFormats();
  const basis = useMemo(() => ({ before, after, touches }), [before, after, touches]);
  const grades = useSliced(
    prospects,
    (record) => {
      const { count } = touches.of(record.id);
      const was = proposeGrade(record, count, before).to;
      return { was, is: proposeGrade(record, count, after).to };
    },
    basis,
  );
  if (grades === null || prospects.length === 0) return null;
  const moved = grades.filter(({ was, is }) => was !== is).length;
  return (
    <div className="bb-rules-preview" aria-live="polite" data-testid="grade-preview">
      <span className="bb-second">{words.preview}</span>
      {prospectGrades.map((grade) => (
        <span key={grade} className="bb-stage-change">
          <GradeChip grade={grade} /> {formats.count(grades.filter(({ is }) => is === grade).length)}
        </span>
      ))}
      <span className={moved === 0 ? 'bb-muted' : 'bb-stage-late'}>
        {words.previewMoves(formats.count(moved))}
      </span>
    </div>
  );
}
