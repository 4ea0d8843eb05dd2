import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import type { PaperFrame } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Button, Segmented } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import { Line } from '../Line';
import { NumberInput } from '../NumberInput';
import type { EditFrame } from './edit-frame';
import { takeLogo } from './take-logo';

type Logo = NonNullable<PaperFrame['logo']>;

interface Props {
  readonly logo: PaperFrame['logo'];
  readonly edit: EditFrame;
}

/** The branch's logo at the top of the paper. A file that is no picture is refused, and the logo stays as it was. */
export function LogoSection({ logo, edit }: Props) {
  const words = useWords(layoutEditorWords);
  const input = useRef<HTMLInputElement>(null);
  const pick = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file === undefined) return;
    const image = await takeLogo(file);
    // The same file can be picked again.
    target.value = '';
    if (!image.ok) return tellFailure(image);
    edit({ logo: { heightMm: 12, place: 'left', ...logo, image: image.value } });
  };
  const set = (next: Partial<Logo>, tag?: string) => {
    if (logo !== null) edit({ logo: { ...logo, ...next } }, tag);
  };
  return (
    <>
      <h3>{words.logo}</h3>
      <input
        type="file"
        accept="image/png,image/jpeg"
        hidden
        ref={input}
        data-testid="design-logo-file"
        onChange={(event) => void pick(event)}
      />
      {logo === null ? null : (
        <div className="bb-design-logo">
          <img src={logo.image} alt={words.logo} data-testid="design-logo" />
        </div>
      )}
      <div className="bb-design-looks">
        <Button size="small" icon={<Icon name="file" size={12} />} onClick={() => input.current?.click()}>
          {logo === null ? words.chooseLogo : words.changeLogo}
        </Button>
        {logo === null ? null : (
          <Button size="small" onClick={() => edit({ logo: null })}>
            {words.removeLogo}
          </Button>
        )}
      </div>
      <p className="bb-design-note">{words.logoNote}</p>
      {logo === null ? null : (
        <>
          <Line label={words.height}>
            <NumberInput
              label={words.height}
              value={logo.heightMm}
              min={4}
              max={40}
              unit={words.millimetres}
              onChange={(heightMm) => set({ heightMm }, 'logo.height')}
            />
          </Line>
          <Line label={words.logoPlace}>
            <Segmented<Logo['place']>
              size="small"
              aria-label={words.logoPlace}
              value={logo.place}
              onChange={(place) => set({ place })}
              options={(['left', 'right'] as const).map((place) => ({ value: place, label: words[place] }))}
            />
          </Line>
        </>
      )}
    </>
  );
}
