import { Grants } from '@electron/workbook/grants';
import { serveWorkbooks } from '@electron/workbook/serve-workbooks';
import { connectWorkbooks, type WorkbookClient } from '@renderer/data/workbook/workbook-client';

/** The window's end of a talk with the workbook process, both ends in this process. */
export interface WorkbookTalk {
  readonly client: WorkbookClient;
  /** Errors that the process took for bugs; none in a good test. */
  readonly bugs: readonly unknown[];
  /** A token that allows one file. */
  grant(path: string, mode: 'read' | 'write'): string;
  close(): void;
}

/** Starts a talk. */
export function startTalk(): WorkbookTalk {
  const grants = new Grants();
  const { port1, port2 } = new MessageChannel();
  const bugs: unknown[] = [];
  serveWorkbooks(
    {
      postMessage: (message) => port1.postMessage(message),
      on: (type: string, listener: (event: { readonly data: unknown }) => void) => {
        port1.addEventListener(type, (event) => listener({ data: 'data' in event ? event.data : undefined }));
      },
      start: () => port1.start(),
    },
    grants,
    (error) => bugs.push(error),
  );
  const client = connectWorkbooks(port2);
  let count = 0;
  return {
    client,
    bugs,
    grant(path, mode) {
      count += 1;
      const token = `token-${mode}-${count}`;
      grants.add({ type: 'grant', token, path, mode });
      return token;
    },
    close: () => client.close(),
  };
}
