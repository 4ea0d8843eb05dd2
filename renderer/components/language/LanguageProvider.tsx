import type { Lang } from '@shared/words/define-words';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import { LanguageContext, type LanguageState } from './language-context';

interface Props {
  /** Language at start, as the shell tells it. */
  readonly initial: Lang;
  /** Keeps the choice for the next start. */
  readonly onChoose: (lang: Lang) => void;
  readonly children: ReactNode;
}

/** Gives the language to everything below. */
export function LanguageProvider({ initial, onChoose, children }: Props) {
  const [lang, setLang] = useState(initial);
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    dayjs.locale(lang === 'en' ? 'en' : 'zh-cn');
  }, [lang]);
  const state = useMemo<LanguageState>(
    () => ({
      lang,
      choose: (next) => {
        setLang(next);
        onChoose(next);
      },
    }),
    [lang, onChoose],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}
