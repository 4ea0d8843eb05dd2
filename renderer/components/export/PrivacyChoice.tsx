import { exportsWords } from '@shared/words/exports';
import { Checkbox } from 'antd';
import { useWords } from '../language/language-context';
import { Section } from './Section';

interface Props {
  /** Somebody who may not have full values is told so and asked nothing. */
  readonly mayFull: boolean;
  readonly full: boolean;
  /** What hiding means for this file, where that is not the usual. */
  readonly maskedNote?: string;
  readonly onChange: (full: boolean) => void;
}

/** Whether phones, ID numbers and the like go out in full: no, unless ticked, every time anew. */
export function PrivacyChoice({ mayFull, full, maskedNote, onChange }: Props) {
  const words = useWords(exportsWords);
  if (!mayFull)
    return (
      <Section label={words.privacy}>
        <p className="bb-export-hint" data-testid="export-masked">
          {maskedNote ?? words.maskedOnly}
        </p>
      </Section>
    );
  return (
    <Section label={words.privacy}>
      <Checkbox checked={full} data-testid="export-full" onChange={({ target }) => onChange(target.checked)}>
        {words.full}
      </Checkbox>
      <p className={full ? 'bb-export-warn' : 'bb-export-hint'}>
        {full ? words.fullNote : (maskedNote ?? words.maskedNote)}
      </p>
    </Section>
  );
}
