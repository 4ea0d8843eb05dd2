import { useWords } from '@renderer/components/language/language-context';
import type { LayoutBlock } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Checkbox } from 'antd';
import { Line } from '../Line';
import { NumberInput } from '../NumberInput';
import { FieldsEditor } from './FieldsEditor';
import { NamedListEditor } from './NamedListEditor';
import { TableEditor } from './TableEditor';
import { TextEditor } from './TextEditor';

interface Props {
  readonly block: LayoutBlock;
  readonly small: boolean;
  readonly points: number;
  readonly onChange: (block: LayoutBlock, tag?: string) => void;
}

/** What only this kind of section has. */
export function BlockDetail({ block, small, points, onChange }: Props) {
  const words = useWords(layoutEditorWords);
  switch (block.kind) {
    case 'fields':
      return <FieldsEditor block={block} small={small} onChange={onChange} />;
    case 'ownFields':
      return <p className="bb-design-note">{words.ownFieldsNote}</p>;
    case 'table':
      return <TableEditor block={block} onChange={onChange} />;
    case 'text':
      return <TextEditor block={block} points={points} onChange={onChange} />;
    case 'write':
      return (
        <>
          <Line label={words.height}>
            <NumberInput
              label={words.height}
              testId="design-height"
              value={block.heightMm}
              min={6}
              max={240}
              unit={words.millimetres}
              onChange={(heightMm) => onChange({ ...block, heightMm }, 'height')}
            />
          </Line>
          <Checkbox
            checked={block.ruled}
            onChange={({ target }) => onChange({ ...block, ruled: target.checked })}
          >
            {words.ruled}
          </Checkbox>
        </>
      );
    case 'chart':
      return (
        <Line label={words.months}>
          <NumberInput
            label={words.months}
            value={block.months}
            min={3}
            max={24}
            unit={words.months2}
            onChange={(months) => onChange({ ...block, months }, 'months')}
          />
        </Line>
      );
    case 'choices':
      return (
        <NamedListEditor
          items={block.choices}
          label={words.choices}
          addLabel={words.addChoice}
          most={20}
          onChange={(choices, tag) => onChange({ ...block, choices }, tag)}
        />
      );
    case 'sign':
      return (
        <NamedListEditor
          items={block.labels}
          label={words.signers}
          addLabel={words.addSigner}
          most={6}
          onChange={(labels, tag) => onChange({ ...block, labels }, tag)}
        />
      );
  }
}
