import { useLang, useWords } from '@renderer/components/language/language-context';
import type { ComposedLine } from '@shared/domain/evaluations/compose-form';
import { describeBasis, describeParts } from '@shared/domain/evaluations/describe-basis';
import type { EvaluationLine } from '@shared/domain/evaluations/form';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { useState } from 'react';
import type { WriteLine } from './use-form-edits';

interface ScoreCellProps {
  readonly line: ComposedLine;
  /** Last month's line of the same indicator. */
  readonly last: EvaluationLine | undefined;
  readonly isFrozen: boolean;
  /** Whose form it is: what was typed into one is not taken along to the next. */
  readonly formId: string;
  readonly onWrite: WriteLine;
  /** Says what is wrong with what was typed; null when nothing is. */
  readonly onProblem: (sentence: string | null) => void;
}

/** A typed score as a number: full-width digits are read too. Null for an empty cell, undefined for no number. */
function readScore(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace('。', '.').trim();
  if (plain === '') return null;
  const score = Number(plain);
  return Number.isFinite(score) ? score : undefined;
}

/** 指标得分: worked out from the data, or a cell to fill in; last month's beside it. */
export function ScoreCell({ line, last, isFrozen, formId, onWrite, onProblem }: ScoreCellProps) {
  const words = useWords(evaluationsPageWords);
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [of, setOf] = useState(formId);
  if (of !== formId) {
    setOf(formId);
    setTyped(null);
    setWrong(false);
  }
  const beside = <LastScore now={line.score} last={last} />;
  if (line.source === 'computed' || isFrozen) {
    return (
      <span className="score beside">
        <span>{line.score ?? ''}</span>
        {beside}
      </span>
    );
  }
  const finish = (problem: string | null) => {
    setWrong(problem !== null);
    onProblem(problem);
    if (problem === null) setTyped(null);
  };
  // Of a mixed score a person gives a part; the other part stands before the cell.
  const { mixed } = line;
  const limit = mixed?.handWeight ?? line.weight;
  const given = mixed === undefined ? line.score : mixed.hand;
  const take = () => {
    if (typed === null) return;
    const score = readScore(typed);
    finish(score === undefined ? words.notANumber(limit) : onWrite({ key: line.key, score }));
  };
  return (
    <span className="score">
      {mixed === undefined ? null : <span className="part">{mixed.computed} +</span>}
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-label={words.scoreOf(line.name, limit)}
        aria-invalid={isWrong}
        data-todo={given === null ? '' : undefined}
        data-key={line.key}
        value={typed ?? String(given ?? '')}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key !== 'Escape' || typed === null) return;
          event.stopPropagation();
          finish(null);
        }}
      />
      {beside}
    </span>
  );
}

/** Last month's score in small, red when it was better and green when it was worse than now. */
function LastScore({ now, last }: { readonly now: number | null; readonly last: ScoreCellProps['last'] }) {
  const words = useWords(evaluationsPageWords);
  const { lang } = useLang();
  const score = last?.score ?? null;
  if (last === undefined || score === null) return null;
  const move = now === null || now === score ? 'none' : now > score ? 'up' : 'down';
  // Pointing at it tells what it stood on.
  const basis = last.source === 'mixed' ? describeParts(last, lang) : describeBasis(last.basis, lang);
  const told = [words.lastMonth(String(score)), basis, last.remark];
  return (
    <span className="last" data-move={move} title={told.filter((text) => text !== '').join('\n')}>
      {score}
    </span>
  );
}
