import { useLang, useWords } from '@renderer/components/language/language-context';
import { type SummaryPart, summaryParts } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { summaryPartName } from '@shared/words/paper-layouts';
import { Checkbox } from 'antd';
import { moveItem } from './draft/edit-list';
import type { EditLayout } from './draft/use-layout-draft';
import { SortableList } from './sortable/SortableList';

interface Props {
  readonly parts: readonly SummaryPart[];
  readonly edit: EditLayout;
}

/** Which parts of the month's summary are printed, in what order; those left out stand below. */
export function SummarySection({ parts, edit }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const left = summaryParts.filter((part) => !parts.includes(part));
  const set = (summary: SummaryPart[]) => edit((layout) => ({ ...layout, summary }));
  return (
    <>
      <h3>{words.summaryParts}</h3>
      <SortableList
        items={parts}
        label={words.summaryParts}
        nameOf={(part) => summaryPartName(part, lang)}
        idOf={(part) => part}
        onMove={(from, to) => set(moveItem(parts, from, to))}
        testId="design-parts"
      >
        {(part, _, handle) => (
          <div className="bb-design-row">
            {handle}
            <Checkbox checked onChange={() => set(parts.filter((each) => each !== part))}>
              {summaryPartName(part, lang)}
            </Checkbox>
          </div>
        )}
      </SortableList>
      {left.map((part) => (
        <div className="bb-design-row bb-design-off" key={part}>
          <Checkbox checked={false} onChange={() => set([...parts, part])}>
            {summaryPartName(part, lang)}
          </Checkbox>
        </div>
      ))}
    </>
  );
}
