import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { exportsWords } from '@shared/words/exports';
import { Radio } from 'antd';
import type { KeptLedger } from './kept-ledger';

interface Props {
  readonly ledgers: readonly KeptLedger[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The ledgers that can be written back, newest first; one is chosen. */
export function LedgerTable({ ledgers, chosen, onChoose }: Props) {
  const words = useWords(exportsWords);
  const formats = useFormats();
  return (
    <div className="bb-ledgers">
      <table aria-label={words.ledger}>
        <thead>
          <tr>
            <th>{words.ledgerFile}</th>
            <th>{words.ledgerWhen}</th>
            <th className="bb-number">{words.ledgerSheets}</th>
            <th className="bb-number">{words.ledgerRows}</th>
          </tr>
        </thead>
        <tbody>
          {ledgers.map(({ layout: { id, file, sheets }, importedAt, rows }) => (
            <tr key={id} data-testid="ledger-row" data-chosen={id === chosen} onClick={() => onChoose(id)}>
              <td>
                <span className="bb-ledger-name" title={file}>
                  <Radio name="export-ledger" checked={id === chosen} onChange={() => onChoose(id)}>
                    {file}
                  </Radio>
                </span>
              </td>
              <td>{importedAt === null ? '—' : formats.moment(importedAt)}</td>
              <td className="bb-number">{formats.count(sheets.length)}</td>
              <td className="bb-number">{formats.count(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
