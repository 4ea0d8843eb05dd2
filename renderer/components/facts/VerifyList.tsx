import type { CustomerRecord, UnverifiedCell } from '@shared/domain/records/records';
import { customersWords } from '@shared/words/customers';
import { describeOrigin } from '@shared/words/grid';
import { Button } from 'antd';
import { IfMay } from '../access/IfMay';
import { useLang, useWords } from '../language/language-context';
import { describeClause } from './describe-problem';
import { maskUnverified, nameOfUnverified } from './describe-unverified';
import './facts.css';

interface Props {
  readonly record: CustomerRecord;
  readonly onCorrect: (cell: UnverifiedCell) => void;
  readonly onIgnore: (cell: UnverifiedCell) => void;
}

/** 待核实: cells of the sheet that were not understood, as they were written, with where they stood. */
export function VerifyList({ record, onCorrect, onIgnore }: Props) {
  const { lang } = useLang();
  const words = useWords(customersWords);
  const cells = record.unverified ?? [];
  if (cells.length === 0) return null;
  return (
    <section className="bb-verify" aria-label={words.verifyTitle(cells.length)} data-testid="verify-list">
      <h3>{words.verifyTitle(cells.length)}</h3>
      <ul>
        {cells.map((cell) => (
          <li
            key={`${cell.field} ${cell.source ?? ''} ${cell.file} ${cell.sheet} ${cell.row} ${cell.column}`}
          >
            <div className="bb-verify-what">
              <b>{nameOfUnverified(cell, lang)}</b>
              <q>{maskUnverified(cell)}</q>
              <span>{describeClause(cell.reason, lang)}</span>
            </div>
            <div className="bb-verify-where">
              <span className="bb-muted">{describeOrigin(cell, lang)}</span>
              <IfMay right="editCustomers">
                <Button size="small" onClick={() => onCorrect(cell)}>
                  {words.correct}
                </Button>
              </IfMay>
              <IfMay right="editCustomers">
                <Button size="small" type="text" onClick={() => onIgnore(cell)}>
                  {words.ignore}
                </Button>
              </IfMay>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
