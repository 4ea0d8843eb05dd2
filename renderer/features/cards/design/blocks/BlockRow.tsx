import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import type { LayoutBlock } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Checkbox } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { emptyAsNull } from '../draft/edit-named';
import { Line } from '../Line';
import { NamedInput } from '../NamedInput';
import { RowButtons } from '../RowButtons';
import { BlockDetail } from './BlockDetail';
import { describeBlock, nameOfBlock } from './block-name';

interface Props {
  readonly block: LayoutBlock;
  readonly at: number;
  readonly count: number;
  readonly handle: ReactNode;
  readonly small: boolean;
  readonly points: number;
  readonly open: boolean;
  /** Something about it is worth a look. */
  readonly remarked: boolean;
  readonly onOpen: () => void;
  readonly onChange: (block: LayoutBlock, tag?: string) => void;
  readonly onMove: (to: number) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

const kinds = ['individual', 'company'] as const;
/** Sections whose title stands at the left of what they hold. */
const sideTitled: ReadonlySet<LayoutBlock['kind']> = new Set(['write', 'chart', 'choices']);

/** One section: a line in the list, and when opened everything about it. */
export function BlockRow({ block, at, count, handle, small, points, open, remarked, ...on }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const name = nameOfBlock(block, lang);
  const side = sideTitled.has(block.kind);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was opened or added at the foot of the list comes into view.
    if (open) root.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <div className="bb-design-block" ref={root} data-open={open || undefined} data-testid="design-block">
      <div className="bb-design-row">
        {handle}
        <button type="button" className="bb-design-open" aria-expanded={open} onClick={on.onOpen}>
          <span className={block.title === null ? 'bb-design-quiet' : undefined}>{name}</span>
          <span className="bb-muted">{describeBlock(block, lang)}</span>
        </button>
        {remarked ? <Icon name="warning" size={14} /> : null}
        <Icon name={open ? 'up' : 'down'} size={12} />
      </div>
      {open ? (
        <div className="bb-design-detail">
          {block.kind === 'sign' || small ? null : (
            <Line label={side ? words.sideLabel : words.heading}>
              <NamedInput
                label={side ? words.sideLabel : words.heading}
                testId="design-block-title"
                value={block.title}
                placeholder={side ? words.noLabel : words.noHeading}
                onChange={(title) => on.onChange({ ...block, title: emptyAsNull(title) }, 'title')}
              />
            </Line>
          )}
          <Line label={words.printedFor}>
            <fieldset className="bb-design-ticks" aria-label={words.printedFor}>
              {kinds.map((kind) => (
                <Checkbox
                  key={kind}
                  checked={block.kinds.includes(kind)}
                  disabled={block.kinds.length === 1 && block.kinds[0] === kind}
                  onChange={({ target }) =>
                    on.onChange({
                      ...block,
                      kinds: kinds.filter((each) =>
                        each === kind ? target.checked : block.kinds.includes(each),
                      ),
                    })
                  }
                >
                  {words[kind]}
                </Checkbox>
              ))}
            </fieldset>
          </Line>
          <BlockDetail block={block} small={small} points={points} onChange={on.onChange} />
          <RowButtons
            at={at}
            count={count}
            name={name}
            onMove={on.onMove}
            onDuplicate={on.onDuplicate}
            onRemove={on.onRemove}
          />
        </div>
      ) : null}
    </div>
  );
}
