import { useLang, useWords } from '@renderer/components/language/language-context';
import { startWords } from '@shared/words/start';
import { Segmented } from 'antd';
import { type ReactNode, useEffect } from 'react';
import './start.css';

/** The desk before a book is open: mark, language, content in the middle, the promise at the foot. */
export function StartLayout({ children }: { readonly children: ReactNode }) {
  const words = useWords(startWords);
  const { lang, choose } = useLang();
  useEffect(() => {
    document.title = words.welcome;
  }, [words]);
  return (
    <div className="bb-start" data-testid="page-start">
      <header className="bb-start-top">
        <span className="bb-brand-mark" aria-hidden="true">
          簿
        </span>
        <strong>{words.welcome}</strong>
        <Segmented
          aria-label={words.languageLabel}
          size="small"
          value={lang}
          onChange={choose}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </header>
      <main className="bb-start-middle">{children}</main>
      <footer className="bb-start-foot">{words.promise}</footer>
    </div>
  );
}
