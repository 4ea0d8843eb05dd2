import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { mayExportFull } from '@renderer/data/exports/may-export-full';
import { useImports, useSession } from '@renderer/data/session-context';
import { exportsWords } from '@shared/words/exports';
import { useState } from 'react';
import { type KeptLedger, listKeptLedgers } from './kept-ledger';
import { LedgerDialog } from './LedgerDialog';
import { useLedgerExport } from './use-ledger-export';
import { Way } from './Way';

/** The way out in the layout of a ledger that came in. The ledgers are looked up when somebody asks: they are big. */
export function LedgerWay() {
  const words = useWords(exportsWords);
  const session = useSession();
  const hasImports = useImports().all().length > 0;
  const exportLedger = useLedgerExport();
  const [ledgers, setLedgers] = useState<readonly KeptLedger[] | null>(null);
  const open = async () => {
    const listed = await listKeptLedgers(session);
    if (!listed.ok) tellFailure(listed);
    else if (listed.value.length === 0) tell(words.ownWayNone);
    else setLedgers(listed.value);
  };
  return (
    <>
      <Way
        icon="workbooks"
        title={words.ownWay}
        note={hasImports ? words.ownWayNote : words.ownWayNone}
        disabled={!hasImports}
        testId="export-own-layout"
        onOpen={() => void open()}
      />
      {ledgers === null ? null : (
        <LedgerDialog
          ledgers={ledgers}
          mayFull={mayExportFull(session)}
          onClose={() => setLedgers(null)}
          onExport={(choice) => {
            setLedgers(null);
            void exportLedger(choice);
          }}
        />
      )}
    </>
  );
}
