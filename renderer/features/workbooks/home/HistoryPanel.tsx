import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { type ImportRecord, readImportRecord } from '@renderer/data/imports/import-record';
import { useImports } from '@renderer/data/session-context';
import { importCheckWords } from '@shared/words/import-check';
import { workbooksWords } from '@shared/words/workbooks';
import { useCallback, useState } from 'react';
import { UndoDialog } from '../undo/UndoDialog';
import { useReport } from '../use-report';

/** Imports shown; a branch that imports weekly needs years to fill it. */
const shownImports = 200;

/** What came in before: when, by whom, from which file, and what it did. */
export function HistoryPanel() {
  const words = useWords(workbooksWords);
  const formats = useFormats();
  const imports = useImports();
  const check = useWords(importCheckWords);
  const report = useReport();
  const [undoing, setUndoing] = useState<ImportRecord | null>(null);
  const closeUndo = useCallback(() => setUndoing(null), []);
  const records = imports
    .all()
    .flatMap((record) => readImportRecord(record) ?? [])
    .sort((left, right) => right.at.localeCompare(left.at))
    .slice(0, shownImports);
  return (
    <Panel title={words.historyTitle} className="bb-home-history" testId="import-history">
      {records.length === 0 ? (
        <p className="bb-muted">{words.historyEmpty}</p>
      ) : (
        <table className="bb-history">
          <thead>
            <tr>
              <th>{words.historyWhen}</th>
              <th>{words.historyFile}</th>
              <th>{words.historyAsOf}</th>
              <th>{words.historyResult}</th>
              <th>{words.historyWho}</th>
              <th>{check.historyHash}</th>
              <th>
                <span className="bb-hidden-visually">{words.report}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <tr key={record.id} data-testid="history-row" data-undone={record.undoneAt !== undefined}>
                <td>{formats.moment(record.at)}</td>
                <td className="bb-history-file" title={record.file}>
                  {record.file}
                </td>
                <td>{record.asOf}</td>
                <td>
                  {words.historyCounts(formats.count(record.created), formats.count(record.updated))}
                  {countIssues(record) > 0 ? (
                    <span className="bb-history-issues">
                      {words.historyProblems(formats.count(countIssues(record)))}
                    </span>
                  ) : null}
                </td>
                <td>{record.by}</td>
                <td className="bb-history-hash" title={check.historyHashNote(record.sha256)}>
                  {record.sha256.slice(0, 8)}
                </td>
                <td className="bb-history-actions">
                  {record.undoneAt !== undefined ? (
                    <span className="bb-muted">{check.historyUndone}</span>
                  ) : record.changeId === undefined ? null : (
                    <button
                      type="button"
                      className="bb-link"
                      data-testid="history-undo"
                      onClick={() => setUndoing(record)}
                    >
                      {words.undoShort}
                    </button>
                  )}
                  {record.reportLines === 0 && (record.missing ?? 0) === 0 ? null : (
                    <button
                      type="button"
                      className="bb-link"
                      disabled={report.busy}
                      onClick={() => report.save(record)}
                    >
                      {words.report}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {undoing === null ? null : <UndoDialog record={undoing} onClose={closeUndo} />}
    </Panel>
  );
}

function countIssues({ sheets }: ImportRecord): number {
  return sheets.reduce((sum, { issues }) => sum + issues, 0);
}
