import type { BookDatabase } from '../store/database';

/** Name of this machine in the clock: eight hex digits, made once and kept beside the pages. */
export async function findNode(database: BookDatabase): Promise<string> {
  const row = await database.meta.get('node');
  if (row?.key === 'node') return row.node;
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  const node = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // A full disk is no reason not to open the book; the name then holds for this run.
  await database.meta.put({ key: 'node', node }).catch(() => undefined);
  return node;
}
