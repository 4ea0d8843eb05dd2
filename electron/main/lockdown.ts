import { app, type Session } from 'electron';
import { appOrigin, isOurAddress, mayLoad } from './content-policy';

/** Chromium's own ways to the network, switched off; must run before the app is ready. */
export function silenceChromium(devOrigin: string | undefined): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    // Nobody is asked for a proxy either, which on some systems goes out by itself.
    'no-proxy-server',
  ]) {
    commandLine.appendSwitch(name);
  }
  // No name is ever looked up, whatever asks.
  if (devOrigin === undefined) commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Every window and frame ever made: no navigation, no new windows, no webviews, no peer connections. */
export function confineContents(devOrigin: string | undefined): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (details: { preventDefault: () => void; readonly url: string }) => {
      if (devOrigin === undefined || !isOurAddress(details.url, devOrigin)) details.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** No permission is ever given and no request leaves the app. */
export function confineSession(session: Session, devOrigin: string | undefined): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Chromium would fetch a dictionary as soon as it has a language, whether or not it checks spelling.
  session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionary/`);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url, devOrigin) }));
}
