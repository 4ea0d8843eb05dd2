import { ExportFoot } from '@renderer/components/export/ExportFoot';
import {
  checkPassword,
  type EnteredProblem,
  noPassword,
  wantsPassword,
} from '@renderer/components/export/export-choice';
import { PasswordChoice } from '@renderer/components/export/PasswordChoice';
import { PrivacyChoice } from '@renderer/components/export/PrivacyChoice';
import { Section } from '@renderer/components/export/Section';
import { useWords } from '@renderer/components/language/language-context';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { exportsWords } from '@shared/words/exports';
import { Checkbox, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import type { KeptLedger } from './kept-ledger';
import { LedgerTable } from './LedgerTable';

/** How a ledger is to be written back. */
export interface LedgerChoice {
  readonly ledger: KeptLedger;
  /** Customers the ledger does not have are added at its end. */
  readonly append: boolean;
  readonly full: boolean;
  /** Asked for when the file is opened. */
  readonly password?: string;
}

interface Props {
  /** Newest first; at least one. */
  readonly ledgers: readonly KeptLedger[];
  readonly mayFull: boolean;
  readonly onExport: (choice: LedgerChoice) => void;
  readonly onClose: () => void;
}

const formId = 'ledger-form';

/** Which ledger goes out as it was, with or without newcomers, masked or in full. */
export function LedgerDialog({ ledgers, mayFull, onExport, onClose }: Props) {
  const words = useWords(exportsWords);
  const [chosen, setChosen] = useState(ledgers[0]?.layout.id ?? '');
  const [append, setAppend] = useState(true);
  const [full, setFull] = useState(false);
  const [entered, setEntered] = useState(noPassword);
  const [problem, setProblem] = useState<EnteredProblem | null>(null);
  const ledger = ledgers.find(({ layout }) => layout.id === chosen) ?? ledgers[0];
  // A text of cells has no password.
  const password = { ...entered, format: ledger?.layout.kind === 'text' ? 'csvUtf8' : 'xlsx' } as const;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ledger === undefined) return;
    const wrong = checkPassword(password);
    setProblem(wrong);
    if (wrong !== null) return document.getElementById(`export-${wrong.where}`)?.focus();
    const choice = { ledger, append, full };
    onExport(wantsPassword(password) ? { ...choice, password: password.password } : choice);
  };
  return (
    <Modal
      open
      centered
      width={680}
      title={words.ownTitle}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={<ExportFoot form={formId} disabled={ledger === undefined} onCancel={onClose} />}
    >
      <p className="bb-ways-lead">{words.ownLead}</p>
      <form id={formId} className="bb-export-form" onSubmit={submit}>
        <LedgerTable ledgers={ledgers} chosen={ledger?.layout.id ?? ''} onChoose={setChosen} />
        {ledger?.isKept === false ? <p className="bb-ledger-away">{words.ledgerAway}</p> : null}
        <Section label={words.newcomers}>
          <Checkbox
            checked={append}
            data-testid="export-append"
            onChange={({ target }) => setAppend(target.checked)}
          >
            {words.append}
          </Checkbox>
          <p className="bb-export-hint">{words.appendNote}</p>
        </Section>
        <PrivacyChoice mayFull={mayFull} full={full} maskedNote={words.maskedLedger} onChange={setFull} />
        <Section label={words.protection}>
          <PasswordChoice
            entered={password}
            problem={problem}
            onChange={(part) => {
              setEntered({ ...entered, ...part });
              setProblem(null);
            }}
          />
        </Section>
      </form>
    </Modal>
  );
}
