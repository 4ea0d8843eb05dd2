import { IfMay } from '@renderer/components/access/IfMay';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useImports } from '@renderer/data/session-context';
import { listDueMonths } from '@renderer/data/tiers/balance-months';
import { useTierMonths } from '@renderer/data/tiers/use-tier-months';
import type { Month } from '@shared/domain/kernel/calendar';
import { settleWords } from '@shared/words/tier-settle';
import { Button } from 'antd';
import { useState } from 'react';
import { SettleDialog } from './SettleDialog';
import './settle.css';

/** Tells which months wait to be settled, and opens their preview. Nothing while all are. */
export function SettleBanner() {
  const words = useWords(settleWords);
  const formats = useFormats();
  const imports = useImports();
  const tierMonths = useTierMonths();
  const [periods, setPeriods] = useState<readonly Month[] | null>(null);
  if (tierMonths === null) return null;
  const { due, changed } = listDueMonths(imports.all(), tierMonths);
  const waiting = changed === undefined ? due : [changed, ...due];
  const first = due[0];
  const last = due.at(-1);
  const dialog =
    periods === null ? null : <SettleDialog periods={periods} onClose={() => setPeriods(null)} />;
  // The dialog stays open over a book that has nothing left to settle, until it is closed.
  if (waiting.length === 0) return dialog;
  const text = [
    changed === undefined ? '' : words.changed(formats.month(changed)),
    first === undefined || last === undefined
      ? ''
      : due.length === 1
        ? words.due(formats.month(first))
        : words.dueSeveral(formats.month(first), formats.month(last), due.length),
  ].join('');
  return (
    <div className="bb-settle" role="status" data-testid="settle-banner">
      <Icon name="clock" size={16} />
      <span>{text}</span>
      <IfMay right="settleTiers">
        <Button size="small" data-testid="preview-settlement" onClick={() => setPeriods(waiting)}>
          {words.preview}
        </Button>
      </IfMay>
      {dialog}
    </div>
  );
}
