import { LanguageProvider } from '@renderer/components/language/LanguageProvider';
import { ThemeProvider } from '@renderer/components/theme/ThemeProvider';
import { callShell, logError } from '@renderer/data/bridge';
import type { AppDescription } from '@shared/ipc/contract';
import type { Lang } from '@shared/words/define-words';
import { lazy, Suspense } from 'react';
import { BookGate } from './BookGate';
import { ErrorBoundary } from './ErrorBoundary';

/** The unattended month, alone in its hidden window. */
const MonthRun = lazy(async () => ({
  default: (await import('@renderer/features/month/MonthRun')).MonthRun,
}));

function keepLanguage(lang: Lang): void {
  void callShell('app.setLanguage', { lang }).then((kept) => {
    if (!kept.ok) void logError('app.setLanguage', kept.reason);
  });
}

/** The whole window: the app as people see it, or the unattended month. */
export function App({ description }: { readonly description: AppDescription }) {
  return (
    <LanguageProvider initial={description.lang} onChoose={keepLanguage}>
      <ThemeProvider>
        <ErrorBoundary where="app" lang={description.lang}>
          {description.mode === 'month' ? (
            <Suspense fallback={null}>
              <MonthRun />
            </Suspense>
          ) : (
            <BookGate />
          )}
        </ErrorBoundary>
      </ThemeProvider>
    </LanguageProvider>
  );
}
