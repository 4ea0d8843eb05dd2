import './components/theme/base.css';
import { fail } from '@shared/domain/kernel/result';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { callShell, logError } from './data/bridge';

window.addEventListener('error', (event) => void logError('window', event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => void logError('promise', event.reason));

/** Starts the app in the page the shell serves. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element');
  const description = await callShell('app.describe', {}).catch(() => fail('ipc.fault'));
  if (!description.ok) throw new Error(`The shell did not describe the app: ${description.reason}`);
  createRoot(root).render(<App description={description.value} />);
}

void start();
