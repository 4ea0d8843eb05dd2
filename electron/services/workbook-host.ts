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
    tokens.onGrant((grant) => this.tell(grant));
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
      this.log.write(`workbook-process:exit-${code}`, 'workbook.stopped');
    });
    for (const grant of this.tokens.list()) this.tell(grant);
    return child;
  }

  private tell({ token, path, mode }: Grant): void {
    this.child?.postMessage({ type: 'grant', token, path, mode });
  }
}
