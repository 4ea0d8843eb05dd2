import type { WorkbookOrder } from '@shared/ipc/workbook-port';
import { app, MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { ErrorLog } from './error-log';
import type { FileTokens, Grant } from './file-tokens';

/**
 * Starts the workbook process when it is first needed, tells it which files tokens stand for, and connects the
 * window to it. After a crash the next connection starts a new one; ports to the old one close by themselves.
 */
export class WorkbookHost {
  private child: UtilityProcess | undefined;

  constructor(
    private readonly script: string,
    private readonly tokens: FileTokens,
    private readonly log: ErrorLog,
  ) {
    tokens.watch({
      grant: (grant) => this.tell(grant),
      forget: (forgotten) => this.child?.postMessage({ type: 'forget', tokens: [...forgotten] }),
    });
  }

  /** A new port to the process; the other end is already there. */
  connect(): MessagePortMain {
    const child = this.child ?? this.start();
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ type: 'connect' }, [port2]);
    return port1;
  }

  /** Ends the process; what it was writing stays a temporary file and is dropped. */
  stop(): void {
    const child = this.child;
    this.child = undefined;
    child?.kill();
  }

  private start(): UtilityProcess {
    const child = utilityProcess.fork(this.script, [], {
      serviceName: 'workbook',
      stdio: app.isPackaged ? 'ignore' : 'inherit',
    });
    this.child = child;
    child.once('exit', (code) => {
      if (this.child !== child) return;
      this.child = undefined;
      // At the end of the app it ends in order, too.
      if (code !== 0) this.log.write(`workbook-process:exit-${code}`, 'workbook.stopped');
    });
    for (const grant of this.tokens.list()) this.tell(grant);
    return child;
  }

  private tell(grant: Grant): void {
    const { token } = grant;
    const order: WorkbookOrder =
      grant.mode === 'held'
        ? { type: 'hold', token, cells: grant.cells }
        : { type: 'grant', token, path: grant.path, mode: grant.mode };
    this.child?.postMessage(order);
  }
}
