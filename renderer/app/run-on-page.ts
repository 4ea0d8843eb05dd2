import { type PageAction, runPageAction } from '@renderer/components/page-actions';
import { navigate } from '@renderer/components/route/use-route';
import { choosePage } from './pages';

const customersPage = 'customers';
/** How many frames a page may take to be there. */
const patience = 120;

/** Carries out an action of the page as soon as it has one, from the next frame on. */
export function runWhenReady(action: PageAction): void {
  let frames = 0;
  const tryAgain = () => {
    frames += 1;
    if (!runPageAction(action) && frames < patience) requestAnimationFrame(tryAgain);
  };
  requestAnimationFrame(tryAgain);
}

/** Carries out an action of the customers page, going there first when another page is shown. */
export function runOnCustomers(action: PageAction): void {
  if (runPageAction(action)) return;
  const shown = choosePage(window.location.hash.replace(/^#\/?/, '').split('?')[0] ?? '');
  if (shown !== customersPage) navigate(customersPage);
  runWhenReady(action);
}
