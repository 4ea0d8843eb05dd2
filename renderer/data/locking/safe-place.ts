/** Names of a place's parameters that may stay: ids and words of our own, never what was typed. */
const ownWords: ReadonlySet<string> = new Set([
  'id',
  'part',
  'view',
  'tab',
  'scheme',
  'matrix',
  'month',
  'from',
  'to',
  'paper',
]);
const ownValue = /^[\w-]{1,60}$/;

/**
 * The place without anything of customers in it: `#/customers?q=zsy&view=key` becomes `#/customers?view=key`. Ids say
 * nothing about anybody. What is no place of ours becomes ''.
 */
export function safePlace(hash: string): string {
  const [path = '', query = ''] = hash.split('?');
  if (!/^#\/[a-z-]{0,40}$/i.test(path)) return '';
  const kept = [...new URLSearchParams(query)]
    .filter(([key, value]) => ownWords.has(key) && ownValue.test(value))
    .slice(0, 4)
    .map(([key, value]) => `${key}=${value}`);
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}
