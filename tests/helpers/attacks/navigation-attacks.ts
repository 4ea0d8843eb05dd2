import type { PageAttack } from './page-attack';

/** Ways off the page. Whether they worked shows in the address of the page afterwards. */
export const navigationAttacks: Readonly<Record<string, PageAttack>> = {
  'location, of all kinds': ({ address }) => {
    for (const target of [
      address,
      'file:///etc/passwd',
      'data:text/html,x',
      'about:blank',
      'chrome://version',
    ]) {
      try {
        window.location.assign(target);
      } catch {
        // Refused on the spot.
      }
    }
    window.location.replace(address);
    window.location.href = 'app://branchbook/other.html';
    return false;
  },
  'a link, its ping and its download': ({ address }) => {
    const link = document.createElement('a');
    link.href = address;
    link.ping = address;
    document.body.append(link);
    link.click();
    link.download = 'customers.csv';
    link.click();
    link.href = URL.createObjectURL(new Blob(['13800000001']));
    link.click();
    link.remove();
    return false;
  },
  'a form': ({ address }) => {
    const form = document.createElement('form');
    form.action = address;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    form.remove();
    return false;
  },
  'meta refresh': async ({ address }) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${address}`;
    document.head.append(meta);
    await new Promise((resolve) => setTimeout(resolve, 150));
    meta.remove();
    return false;
  },
  'words dragged out of the window': () => {
    const heading = document.querySelector('h1');
    const begun = new DragEvent('dragstart', {
      bubbles: true,
      cancelable: true,
      dataTransfer: new DataTransfer(),
    });
    return heading === null || heading.dispatchEvent(begun);
  },
  'another origin in the history': ({ address }) => {
    window.history.pushState(null, '', address);
    return true;
  },
  'programs of the system: mailto:, tel:, ms-settings:, vscode:': async () => {
    for (const target of [
      'mailto:a@b.example',
      'tel:13800000001',
      'ms-settings:',
      'vscode://file/etc/passwd',
    ]) {
      window.location.assign(target);
      window.open(target);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return false;
  },
  'a handler for a scheme': () => {
    navigator.registerProtocolHandler('web+book', 'app://branchbook/?x=%s');
    return true;
  },
};
