import type { ComponentType } from 'react';

type Loader = () => Promise<ComponentType>;

/** Every page of the frame, loaded when it is first shown or when the window has nothing else to do. */
const loaders: Readonly<Record<string, Loader>> = {
  customers: async () => (await import('@renderer/features/customers/CustomersPage')).CustomersPage,
  customer: async () => (await import('@renderer/features/customer/CustomerPage')).CustomerPage,
  duplicates: async () => (await import('@renderer/features/duplicates/DuplicatesPage')).DuplicatesPage,
  groups: async () => (await import('@renderer/features/groups/GroupsPage')).GroupsPage,
  stages: async () => (await import('@renderer/features/stages/StagesPage')).StagesPage,
  tiers: async () => (await import('@renderer/features/tiers/TiersPage')).TiersPage,
  cards: async () => (await import('@renderer/features/cards/CardsPage')).CardsPage,
  evaluations: async () => (await import('@renderer/features/evaluations/EvaluationsPage')).EvaluationsPage,
  workbooks: async () => (await import('@renderer/features/workbooks/WorkbooksPage')).WorkbooksPage,
  bin: async () => (await import('@renderer/features/bin/BinPage')).BinPage,
  people: async () => (await import('@renderer/features/people/PeoplePage')).PeoplePage,
  safety: async () => (await import('@renderer/features/safety/SafetyPage')).SafetyPage,
  audit: async () => (await import('@renderer/features/audit/AuditPage')).AuditPage,
  settings: async () => (await import('@renderer/features/settings/SettingsPage')).SettingsPage,
};

/** Page shown when the place names none, or one that does not exist. */
const firstPage = 'customers';

/** The page a place stands for. */
export function choosePage(name: string): string {
  return name in loaders ? name : firstPage;
}

const loaded = new Map<string, ComponentType>();

/** A page that is in memory already: shown at once, without a blank moment. */
export function loadedPage(name: string): ComponentType | undefined {
  return loaded.get(name);
}

/** Brings a page into memory. */
export async function loadPage(name: string): Promise<ComponentType> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const loader = loaders[choosePage(name)];
  if (loader === undefined) throw new Error(`No such page: ${name}`);
  const page = await loader();
  loaded.set(name, page);
  return page;
}

/** Brings all pages into memory, one after the other, so that every later click answers at once. */
export async function preloadPages(): Promise<void> {
  for (const name of Object.keys(loaders)) await loadPage(name);
}
