import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { resolveAsset } from './asset-path';
import { contentPolicy, lockedAddress } from './content-policy';

/** Declares `app://` as a secure scheme of its own; must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Place in `index.html` where the nonce for run-time styles goes. */
const noncePlace = '__CSP_NONCE__';

/** Serves the built page from `root` under `app://branchbook/`, each answer with the content policy. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('app', async ({ url, method }) => {
    if (url === lockedAddress) return answer('', 'text/html; charset=utf-8', "default-src 'none'");
    const { host, pathname } = new URL(url);
    const asset = host === 'branchbook' && method === 'GET' ? resolveAsset(root, pathname) : undefined;
    if (asset === undefined) return refuse(404);
    try {
      const body = await readFile(asset.path);
      return asset.path.endsWith('.html')
        ? answerPage(body.toString('utf8'), asset.type)
        : answer(new Uint8Array(body), asset.type, contentPolicy());
    } catch {
      return refuse(404);
    }
  });
}

function answerPage(html: string, type: string): Response {
  const nonce = randomBytes(16).toString('base64url');
  return answer(html.replaceAll(noncePlace, nonce), type, contentPolicy(nonce));
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-dns-prefetch-control': 'off',
    },
  });
}

function refuse(status: number): Response {
  return new Response(null, { status });
}
