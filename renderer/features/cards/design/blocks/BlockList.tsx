import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import type { LayoutBlock, PaperLayout } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { blockKindName } from '@shared/words/paper-layouts';
import { Button, Dropdown } from 'antd';
import { moveItem, removeAt } from '../draft/edit-list';
import { blockKinds, giveBlockId, makeBlock } from '../draft/new-block';
import type { EditLayout } from '../draft/use-layout-draft';
import { SortableList } from '../sortable/SortableList';
import { BlockRow } from './BlockRow';
import { nameOfBlock } from './block-name';

interface Props {
  readonly layout: PaperLayout;
  /** Id of the section that is open. */
  readonly open: string | null;
  /** Ids of sections that something is remarked on. */
  readonly remarked: ReadonlySet<string>;
  readonly onOpen: (id: string | null) => void;
  readonly edit: EditLayout;
}

const mostBlocks = 40;
/** On small cards and labels only these fit. */
const smallKinds: ReadonlySet<LayoutBlock['kind']> = new Set(['fields', 'text', 'write']);

/** The sections of a paper about one customer, in the order they are printed. */
export function BlockList({ layout, open, remarked, onOpen, edit }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const { blocks, frame, kind } = layout;
  const small = kind === 'smallCard' || kind === 'labels';
  const set = (change: (known: readonly LayoutBlock[]) => LayoutBlock[], tag?: string) =>
    edit((known) => ({ ...known, blocks: change(known.blocks) }), tag);
  const add = (block: LayoutBlock, at: number) => {
    set((known) => [...known.slice(0, at), block, ...known.slice(at)]);
    onOpen(block.id);
  };
  const move = (from: number, to: number) => set((known) => moveItem(known, from, to));
  return (
    <>
      <SortableList
        items={blocks}
        label={words.sections}
        nameOf={(block) => nameOfBlock(block, lang)}
        idOf={({ id }) => id}
        onMove={move}
        testId="design-blocks"
      >
        {(block, at, handle) => (
          <BlockRow
            block={block}
            at={at}
            count={blocks.length}
            handle={handle}
            small={small}
            points={frame.points}
            open={open === block.id}
            remarked={remarked.has(block.id)}
            onOpen={() => onOpen(open === block.id ? null : block.id)}
            onChange={(next, tag) =>
              set(
                (known) => known.map((each) => (each.id === next.id ? next : each)),
                tag === undefined ? undefined : `${block.id}.${tag}`,
              )
            }
            onMove={(to) => move(at, to)}
            onDuplicate={() => add({ ...block, id: giveBlockId(blocks) }, at + 1)}
            onRemove={() => {
              set((known) => removeAt(known, at));
              onOpen(null);
            }}
          />
        )}
      </SortableList>
      {blocks.length >= mostBlocks ? null : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: blockKinds
              .filter((each) => !small || smallKinds.has(each))
              .map((each) => ({ key: each, label: blockKindName(each, lang) })),
            onClick: ({ key }) => {
              const chosen = blockKinds.find((each) => each === key);
              if (chosen === undefined) return;
              const title = small
                ? null
                : { zh: blockKindName(chosen, 'zh-CN'), en: blockKindName(chosen, 'en') };
              add(makeBlock(chosen, giveBlockId(blocks), title), blocks.length);
            },
          }}
        >
          <Button size="small" icon={<Icon name="plus" size={12} />} data-testid="design-add-block">
            {words.addSection}
          </Button>
        </Dropdown>
      )}
    </>
  );
}
