import { exportsWords } from '@shared/words/exports';
import { Checkbox } from 'antd';
import { useWords } from '../language/language-context';
import { Section } from './Section';

interface Props {
  /** Nothing is asked of somebody who may not have full values. */
  readonly mayFull: boolean;
  readonly full: boolean;
  readonly onChange: (full: boolean) => void;
}

/** Whether phones, ID numbers and the like go out in full: no, unless ticked, every time anew. */
export function PrivacyChoice({ mayFull, full, onChange }: Props) {
  const words = useWords(exportsWords);
  if (!mayFull) return null;
  return (
    <Section label={words.privacy}>
      <Checkbox checked={full} data-testid="export-full" onChange={({ target }) => onChange(target.checked)}>
        {words.full}
      </Checkbox>
      <p className={full ? 'bb-export-warn' : 'bb-export-hint'}>{full ? words.fullNote : words.maskedNote}</p>
    </Section>
  );
}
