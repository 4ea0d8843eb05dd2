/** Where the app is: the name of a page and what the page was asked to show. `#/customers?q=zsy&view=key`. */
export interface Route {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Reads a hash such as `#/cards?ids=a,b`; an empty one has the name ''. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#\/?/, '');
  const mark = path.indexOf('?');
  const name = mark === -1 ? path : path.slice(0, mark);
  const params = mark === -1 ? {} : Object.fromEntries(new URLSearchParams(path.slice(mark + 1)));
  return { name: name.replace(/\/+$/, ''), params };
}

/** Writes a hash; parameters without a value are left out. */
export function formatRoute(name: string, params: Readonly<Record<string, string | undefined>> = {}): string {
  const kept = Object.entries(params).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  return kept.length === 0 ? `#/${name}` : `#/${name}?${new URLSearchParams(kept)}`;
}
