import type { Page } from '@playwright/test';

/** Does to the sealed pages in IndexedDB what a failing disk or a curious hand might do. The book must not be open. */
export async function damagePages(
  page: Page,
  how: 'empty' | 'swap' | 'flip' | 'oldVersion',
  collection = 'customers',
): Promise<void> {
  await page.evaluate(
    async ([kind, wanted]) => {
      const [found] = (await indexedDB.databases()).filter((database) =>
        database.name?.startsWith('branchbook-'),
      );
      const name = found?.name ?? '';
      const finish = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      if (kind === 'empty') {
        await finish(indexedDB.deleteDatabase(name));
        return;
      }
      const database = await finish(indexedDB.open(name));
      const store = database.transaction('pages', 'readwrite').objectStore('pages');
      const rows = (await finish(store.getAll())).filter((row) => row.collection === wanted);
      const [first, second] = rows;
      if (kind === 'swap') {
        await finish(store.put({ ...first, iv: second.iv, sealed: second.sealed }));
        await finish(store.put({ ...second, iv: first.iv, sealed: first.sealed }));
      } else if (kind === 'flip') {
        first.sealed[100] ^= 1;
        await finish(store.put(first));
      } else {
        await finish(store.put({ ...first, version: first.version - 1 }));
      }
      database.close();
    },
    [how, collection] as const,
  );
}
