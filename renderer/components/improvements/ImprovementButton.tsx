import { useWords } from '@renderer/components/language/language-context';
import type { Month } from '@shared/domain/kernel/calendar';
import { improvementWords } from '@shared/words/improvements';
import { Button } from 'antd';
import { useState } from 'react';
import { ImprovementDialog } from './ImprovementDialog';

interface Props {
  readonly customerId: string;
  readonly period: Month;
  /** As words in a line instead of a button. */
  readonly isLink?: boolean;
}

/** 制定改进措施 for a customer after the evaluation of a month. */
export function ImprovementButton({ customerId, period, isLink = false }: Props) {
  const words = useWords(improvementWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {isLink ? (
        <button
          type="button"
          className="bb-link"
          data-testid="make-improvement"
          onClick={() => setOpen(true)}
        >
          {words.make}
        </button>
      ) : (
        <Button data-testid="make-improvement" onClick={() => setOpen(true)}>
          {words.make}
        </Button>
      )}
      {isOpen ? (
        <ImprovementDialog customerId={customerId} period={period} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
