import type { PageAttack } from './page-attack';

/** Code that was not shipped with the app. */
export const codeAttacks: Readonly<Record<string, PageAttack>> = {
  'inline script': () => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.head.append(script);
    return document.documentElement.dataset.inline === 'ran';
  },
  'inline event handler': async () => {
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="data:," onerror="document.documentElement.dataset.handler = 1">';
    document.body.append(holder);
    await new Promise((resolve) => holder.firstElementChild?.addEventListener('error', resolve));
    holder.remove();
    return document.documentElement.dataset.handler !== undefined;
  },
  'javascript: link': async () => {
    const link = document.createElement('a');
    link.href = 'javascript:void(document.documentElement.dataset.link = 1)';
    document.body.append(link);
    link.click();
    await new Promise((resolve) => setTimeout(resolve));
    link.remove();
    return document.documentElement.dataset.link !== undefined;
  },
  eval: async () => {
    // The test's own tool may evaluate; in a task of its own the page is on its own.
    const evaluate = Reflect.get(window, 'eval') as (code: string) => unknown;
    const ran = () => evaluate('1 + 1') === 2;
    return new Promise((resolve, reject) =>
      setTimeout(() => Promise.resolve().then(ran).then(resolve, reject)),
    );
  },
  'new Function': () => {
    const ran = () => Reflect.construct(Function, ['return 2'])() === 2;
    return new Promise((resolve, reject) =>
      setTimeout(() => Promise.resolve().then(ran).then(resolve, reject)),
    );
  },
  'setTimeout with text': async () => {
    const later = Reflect.get(window, 'setTimeout') as (code: string) => number;
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        try {
          later('document.documentElement.dataset.timer = 1');
        } finally {
          resolve();
        }
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    return document.documentElement.dataset.timer !== undefined;
  },
  WebAssembly: async () => {
    const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    return new Promise((resolve, reject) =>
      setTimeout(() => WebAssembly.instantiate(empty).then(() => resolve(true), reject)),
    );
  },
  'script from elsewhere, data: and blob:': async ({ address }) => {
    const blob = URL.createObjectURL(new Blob(['document.documentElement.dataset.script = 1']));
    for (const source of [address, 'data:text/javascript,document.documentElement.dataset.script=1', blob]) {
      const script = document.createElement('script');
      script.src = source;
      const over = new Promise((resolve) => {
        script.onload = resolve;
        script.onerror = resolve;
      });
      document.head.append(script);
      await over;
    }
    return document.documentElement.dataset.script !== undefined;
  },
  'import() of data: and of elsewhere': async ({ address }) => {
    const sources = ['data:text/javascript,export default 1', `${address}module.js`];
    const outcomes = await Promise.allSettled(sources.map((source) => import(/* @vite-ignore */ source)));
    return outcomes.some(({ status }) => status === 'fulfilled');
  },
  'worker from blob:, data: and elsewhere': async ({ address }) => {
    const blob = URL.createObjectURL(new Blob(['postMessage(1)']));
    const works = (source: string) =>
      new Promise<boolean>((resolve) => {
        try {
          const worker = new Worker(source);
          worker.onmessage = () => resolve(true);
          worker.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
      });
    const tried = await Promise.all([blob, 'data:text/javascript,postMessage(1)', address].map(works));
    return tried.includes(true);
  },
  'shared worker': () => new SharedWorker('data:text/javascript,1') instanceof SharedWorker,
  'service worker': async () => {
    await navigator.serviceWorker.register('/worker.js');
    return true;
  },
  'style without nonce, style attribute, style from elsewhere': async ({ address }) => {
    const style = document.createElement('style');
    style.textContent = `@import "${address}style.css"; :root { --sneaked: 1 }`;
    const holder = document.createElement('div');
    holder.innerHTML = '<i style="--sneaked: 1"></i>';
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = `${address}style.css`;
    const over = new Promise<boolean>((resolve) => {
      sheet.onload = () => resolve(true);
      sheet.onerror = () => resolve(false);
    });
    document.head.append(style, sheet);
    document.body.append(holder);
    const loaded = await over;
    const inner = holder.firstElementChild;
    const sneaked = [document.documentElement, ...(inner === null ? [] : [inner])].some(
      (element) => getComputedStyle(element).getPropertyValue('--sneaked') !== '',
    );
    for (const element of [style, holder, sheet]) element.remove();
    return loaded || sneaked;
  },
  'another base for the page’s addresses': ({ address }) => {
    const base = document.createElement('base');
    base.href = address;
    document.head.append(base);
    const moved = document.baseURI.startsWith(address);
    base.remove();
    return moved;
  },
  'Node in the page': () =>
    ['require', 'process', 'module'].some((name) => Reflect.get(window, name) !== undefined),
  'another bridge in place of the shell’s': () => {
    const before: unknown = Reflect.get(window, 'branchbook');
    try {
      Reflect.set(window, 'branchbook', { call: () => 'mine' });
    } catch {
      return false;
    }
    return Reflect.get(window, 'branchbook') !== before;
  },
};
