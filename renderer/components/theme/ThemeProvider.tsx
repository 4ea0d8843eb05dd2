import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useLang } from '../language/language-context';
import { makeAntdTheme } from './antd-theme';
import { applyPalette, paletteOf } from './apply-palette';
import { readNonce } from './nonce';
import type { Palette } from './palette';
import {
  keepThemeChoice,
  querySystemDark,
  readThemeChoice,
  resolveThemeMode,
  type ThemeChoice,
  type ThemeMode,
} from './theme-mode';

interface ThemeState {
  readonly mode: ThemeMode;
  readonly palette: Palette;
  readonly choice: ThemeChoice;
  choose(choice: ThemeChoice): void;
}

const ThemeContext = createContext<ThemeState | null>(null);

function subscribeSystem(listener: () => void): () => void {
  const query = querySystemDark();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Themes everything below: CSS variables, the component library and its language. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { lang } = useLang();
  const [choice, setChoice] = useState(readThemeChoice);
  const systemDark = useSyncExternalStore(subscribeSystem, () => querySystemDark().matches);
  const mode = resolveThemeMode(choice, systemDark);
  useLayoutEffect(() => applyPalette(mode), [mode]);
  const antdTheme = useMemo(() => makeAntdTheme(mode), [mode]);
  const state = useMemo<ThemeState>(
    () => ({
      mode,
      palette: paletteOf(mode),
      choice,
      choose: (next) => {
        keepThemeChoice(next);
        setChoice(next);
      },
    }),
    [mode, choice],
  );
  const nonce = readNonce();
  return (
    <ThemeContext value={state}>
      <ConfigProvider
        theme={antdTheme}
        locale={lang === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        {...(nonce === undefined ? {} : { csp: { nonce } })}
      >
        {children}
      </ConfigProvider>
    </ThemeContext>
  );
}

/** The theme in force: mode, the palette's values for canvases and charts, and the way to choose another. */
export function useTheme(): ThemeState {
  const state = useContext(ThemeContext);
  if (state === null) throw new Error('useTheme outside ThemeProvider');
  return state;
}
