import { useWords } from '@renderer/components/language/language-context';
import type { PaperLayout } from '@shared/domain/paper/layout';
import { customerPapers } from '@shared/domain/paper/paper-kind';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { BlockList } from './blocks/BlockList';
import type { EditLayout } from './draft/use-layout-draft';
import { GridSection } from './GridSection';
import { ListSection } from './ListSection';
import { SummarySection } from './SummarySection';

interface Props {
  readonly layout: PaperLayout;
  readonly open: string | null;
  readonly remarked: ReadonlySet<string>;
  readonly onOpen: (id: string | null) => void;
  readonly edit: EditLayout;
}

/** What stands on the paper, by its kind. */
export function ContentTab({ layout, open, remarked, onOpen, edit }: Props) {
  const words = useWords(layoutEditorWords);
  const { kind, list, summary } = layout;
  if (list !== null) return <ListSection list={list} edit={edit} />;
  if (summary !== null) return <SummarySection parts={summary} edit={edit} />;
  if (!customerPapers.some((paper) => paper === kind))
    return <p className="bb-design-note">{words.formNote}</p>;
  return (
    <>
      {kind === 'smallCard' || kind === 'labels' ? <GridSection layout={layout} edit={edit} /> : null}
      <h3>{words.sections}</h3>
      <BlockList layout={layout} open={open} remarked={remarked} onOpen={onOpen} edit={edit} />
    </>
  );
}
