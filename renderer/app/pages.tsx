import { type ComponentType, lazy } from 'react';

/** Every page of the frame, loaded when it is first shown. */
export const pages: Readonly<Record<string, ComponentType>> = {
  customers: lazy(() =>
    import('@renderer/features/customers/CustomersPage').then((part) => ({ default: part.CustomersPage })),
  ),
  tiers: lazy(() =>
    import('@renderer/features/tiers/TiersPage').then((part) => ({ default: part.TiersPage })),
  ),
  cards: lazy(() =>
    import('@renderer/features/cards/CardsPage').then((part) => ({ default: part.CardsPage })),
  ),
  evaluations: lazy(() =>
    import('@renderer/features/evaluations/EvaluationsPage').then((part) => ({
      default: part.EvaluationsPage,
    })),
  ),
  workbooks: lazy(() =>
    import('@renderer/features/workbooks/WorkbooksPage').then((part) => ({ default: part.WorkbooksPage })),
  ),
  settings: lazy(() =>
    import('@renderer/features/settings/SettingsPage').then((part) => ({ default: part.SettingsPage })),
  ),
};

/** Page shown when the place names none. */
export const firstPage = 'customers';

/** The unattended month, alone in its hidden window. */
export const MonthRun = lazy(() =>
  import('@renderer/features/month/MonthRun').then((part) => ({ default: part.MonthRun })),
);
