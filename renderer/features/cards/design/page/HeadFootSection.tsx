import { useWords } from '@renderer/components/language/language-context';
import type { Named, PaperFrame } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { Line } from '../Line';
import { NamedInput } from '../NamedInput';
import type { EditFrame } from './edit-frame';

interface Props {
  readonly frame: PaperFrame;
  readonly edit: EditFrame;
}

type How = 'usual' | 'own' | 'none';

/** Heading at the top and words at the foot. */
export function HeadFootSection({ frame, edit }: Props) {
  const words = useWords(layoutEditorWords);
  return (
    <>
      <h3>{words.headAndFoot}</h3>
      <Words
        label={words.paperHeading}
        value={frame.heading}
        testId="design-heading"
        onChange={(heading) => edit({ heading }, 'heading')}
      />
      <Words
        label={words.foot}
        value={frame.foot}
        testId="design-foot"
        onChange={(foot) => edit({ foot }, 'foot')}
      />
      <Checkbox
        checked={frame.showsPrinted}
        onChange={({ target }) => edit({ showsPrinted: target.checked })}
      >
        {words.showsPrinted}
      </Checkbox>
      <Checkbox checked={frame.showsPages} onChange={({ target }) => edit({ showsPages: target.checked })}>
        {words.showsPages}
      </Checkbox>
    </>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: Named | null;
  readonly testId: string;
  readonly onChange: (value: Named | null) => void;
}

/** The usual words, one's own, or none. */
function Words({ label, value, testId, onChange }: WordsProps) {
  const words = useWords(layoutEditorWords);
  // Own words begin empty, which is the same as none: what was chosen tells them apart.
  const [typing, setTyping] = useState(false);
  const said = value !== null && (value.zh !== '' || value.en !== '');
  const how: How = value === null ? 'usual' : said || typing ? 'own' : 'none';
  return (
    <>
      <Line label={label}>
        <Segmented<How>
          size="small"
          aria-label={label}
          data-testid={testId}
          value={how}
          onChange={(next) => {
            setTyping(next === 'own');
            onChange(next === 'usual' ? null : { zh: '', en: '' });
          }}
          options={(['usual', 'own', 'none'] as const).map((each) => ({ value: each, label: words[each] }))}
        />
      </Line>
      {how === 'own' ? (
        <NamedInput label={label} value={value} testId={`${testId}-words`} onChange={onChange} />
      ) : null}
    </>
  );
}
