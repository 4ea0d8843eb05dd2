import { useLang, useWords } from '@renderer/components/language/language-context';
import { type LayoutBlock, sayNamed } from '@shared/domain/paper/layout';
import { nameOfValue } from '@shared/domain/paper/paper-values';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Segmented } from 'antd';
import { useRef } from 'react';
import { editNamed } from '../draft/edit-named';
import { FieldPicker } from '../FieldPicker';
import { Line } from '../Line';
import { NumberInput } from '../NumberInput';

type Block = Extract<LayoutBlock, { kind: 'text' }>;

interface Props {
  readonly block: Block;
  /** Size of the paper's text. */
  readonly points: number;
  readonly onChange: (block: Block, tag?: string) => void;
}

const longest = 4000;

/** A paragraph, with marks that stand for what a customer has. */
export function TextEditor({ block, points, onChange }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = sayNamed(block.text, lang);
  const write = (next: string, tag?: string) =>
    onChange({ ...block, text: editNamed(block.text, lang, next) }, tag);
  const insert = (key: string) => {
    const mark = `{{${nameOfValue(key, lang)}}}`;
    const from = area.current?.selectionStart ?? text.length;
    const to = area.current?.selectionEnd ?? text.length;
    write(`${text.slice(0, from)}${mark}${text.slice(to)}`);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + mark.length, from + mark.length);
    });
  };
  return (
    <>
      <textarea
        className="bb-design-text"
        ref={area}
        aria-label={words.text}
        data-testid="design-text"
        rows={4}
        maxLength={longest}
        value={text}
        onChange={({ target }) => write(target.value, 'text')}
      />
      <FieldPicker label={words.insertMark} onPick={insert} testId="design-insert" />
      <p className="bb-design-note">{words.markNote}</p>
      <Line label={words.align}>
        <Segmented<'left' | 'center' | 'right'>
          size="small"
          aria-label={words.align}
          value={block.align ?? 'left'}
          onChange={(align) => onChange({ ...block, align })}
          options={(['left', 'center', 'right'] as const).map((align) => ({
            value: align,
            label: words[align],
          }))}
        />
      </Line>
      <Line label={words.size}>
        <NumberInput
          label={words.size}
          value={block.points ?? points}
          min={5}
          max={24}
          step={0.5}
          precision={1}
          unit={words.points}
          onChange={(size) => onChange({ ...block, points: size }, 'size')}
        />
      </Line>
    </>
  );
}
