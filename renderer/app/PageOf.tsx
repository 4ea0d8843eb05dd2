import { usePage } from './use-page';

/** The page of that name; nothing for the moment its code takes to arrive. */
export function PageOf({ name }: { readonly name: string }) {
  const Content = usePage(name);
  return Content === null ? null : <Content />;
}
