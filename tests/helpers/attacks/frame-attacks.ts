import type { PageAttack } from './page-attack';

/** Frames and windows, and what of the shell is in them. */
export const frameAttacks: Readonly<Record<string, PageAttack>> = {
  'frame: about:blank, srcdoc': async () => {
    for (const source of ['', 'srcdoc']) {
      const frame = document.createElement('iframe');
      if (source === 'srcdoc')
        frame.srcdoc = '<script>top.document.documentElement.dataset.framed = 1</script>';
      document.body.append(frame);
      if (source === 'srcdoc') await new Promise((resolve) => frame.addEventListener('load', resolve));
      const inside = frame.contentWindow;
      const script = frame.contentDocument?.createElement('script');
      if (script !== undefined) {
        script.textContent = 'top.document.documentElement.dataset.framed = 1';
        frame.contentDocument?.body.append(script);
      }
      const hasBridge =
        inside !== null && ['branchbook', 'require'].some((name) => Reflect.get(inside, name));
      frame.remove();
      if (hasBridge || document.documentElement.dataset.framed !== undefined) return true;
    }
    return false;
  },
  'frame: data:, blob:, file:, elsewhere, the app itself': async ({ address }) => {
    const page = '<script>parent.postMessage("framed", "*")</script>';
    const blob = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    let heard = false;
    const hear = ({ data }: MessageEvent) => {
      heard ||= data === 'framed';
    };
    window.addEventListener('message', hear);
    const sources = [
      `data:text/html,${page}`,
      blob,
      'file:///etc/passwd',
      address,
      'app://branchbook/index.html',
    ];
    let reached = false;
    for (const source of sources) {
      const frame = document.createElement('iframe');
      frame.src = source;
      const over = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
        setTimeout(resolve, 1000);
      });
      document.body.append(frame);
      await over;
      try {
        reached ||= frame.contentDocument?.getElementById('root') != null;
      } catch {
        // Of another origin: an error page.
      }
      frame.remove();
    }
    window.removeEventListener('message', hear);
    return heard || reached;
  },
  'object, embed, webview': async ({ address }) => {
    const made = ['object', 'embed', 'webview'].map((name) => {
      const element = document.createElement(name);
      element.setAttribute(name === 'object' ? 'data' : 'src', address);
      document.body.append(element);
      return element;
    });
    const view = made[2];
    const isView = view !== undefined && 'getWebContentsId' in view;
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const element of made) element.remove();
    return isView;
  },
  'window.open': ({ address }) =>
    [address, 'about:blank', 'app://branchbook/index.html', 'file:///etc/passwd', 'data:text/html,x'].some(
      (target) => window.open(target) !== null,
    ),
  'link in a new window': ({ address }) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    return false;
  },
};
