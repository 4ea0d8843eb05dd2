import { useLang, useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { useTheme } from '@renderer/components/theme/ThemeProvider';
import type { ThemeChoice } from '@renderer/components/theme/theme-mode';
import type { Lang } from '@shared/words/define-words';
import { settingsWords } from '@shared/words/settings';
import { Segmented } from 'antd';

/** Language and appearance; both change at once. */
export function DisplayPanel() {
  const words = useWords(settingsWords);
  const { lang, choose: chooseLang } = useLang();
  const { choice, choose: chooseTheme } = useTheme();
  return (
    <Panel title={words.display}>
      <dl className="bb-settings-list">
        <dt>{words.language}</dt>
        <dd>
          <Segmented<Lang>
            aria-label={words.language}
            data-testid="choose-language"
            value={lang}
            onChange={chooseLang}
            options={[
              { value: 'zh-CN', label: words.chinese },
              { value: 'en', label: words.english },
            ]}
          />
        </dd>
        <dt>{words.theme}</dt>
        <dd>
          <Segmented<ThemeChoice>
            aria-label={words.theme}
            data-testid="choose-theme"
            value={choice}
            onChange={chooseTheme}
            options={[
              { value: 'light', label: words.light },
              { value: 'dark', label: words.dark },
              { value: 'system', label: words.system },
            ]}
          />
        </dd>
      </dl>
    </Panel>
  );
}
