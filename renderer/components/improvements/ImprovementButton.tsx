import { useWords } from '@renderer/components/language/language-context';
import type { Month } from '@shared/domain/kernel/calendar';
import { improvementWords } from '@shared/words/improvements';
import { Button } from 'antd';
import { useState } from 'react';
import { IfMay } from '../access/IfMay';
import { ImprovementDialog } from './ImprovementDialog';

interface Props {
  readonly customerId: string;
  readonly period: Month;
  /** A button of its own, a quiet one among others, or words in a line. */
  readonly look?: 'button' | 'text' | 'link';
}

/** 制定改进措施 for a customer after the evaluation of a month. */
export function ImprovementButton({ customerId, period, look = 'button' }: Props) {
  const words = useWords(improvementWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {look === 'link' ? (
        <IfMay right="improve">
          <button
            type="button"
            className="bb-link"
            data-testid="make-improvement"
            onClick={() => setOpen(true)}
          >
            {words.make}
          </button>
        </IfMay>
      ) : (
        <IfMay right="improve">
          <Button
            data-testid="make-improvement"
            {...(look === 'text' ? ({ size: 'small', type: 'text' } as const) : {})}
            onClick={() => setOpen(true)}
          >
            {words.make}
          </Button>
        </IfMay>
      )}
      {isOpen ? (
        <ImprovementDialog customerId={customerId} period={period} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
