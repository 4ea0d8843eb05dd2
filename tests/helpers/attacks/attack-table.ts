import type { ElectronApplication, Page } from '@playwright/test';
import { callShell } from '../call-shell';
import type { Lure } from './lure';
import type { PageAttack } from './page-attack';

/** One attack that was really tried. */
interface Row {
  readonly room: string;
  readonly attack: string;
  /** Empty: refused. Otherwise what it reached. */
  readonly reached: string;
  /** The error it was refused with, if it was told. */
  readonly how: string;
}

/** Errors that say an attack was written wrongly, not refused. */
const slips = /Timeout|is not a function|is not defined|Cannot (read|set) propert|undefined \(/;

/** Tries attacks on a running app one after the other, and looks after each what it did. */
export class AttackTable {
  private readonly rows: Row[] = [];
  private home = '';

  constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
    private readonly lure: Lure,
  ) {}

  /** From here on the window must stay at this address. Programs of the system and downloads are counted. */
  async guard(home: string): Promise<void> {
    this.home = home;
    await this.app.evaluate(({ session, shell }) => {
      const reached: string[] = [];
      Reflect.set(globalThis, 'reachedOutside', reached);
      shell.openExternal = async (address) => void reached.push(`program ${address}`);
      shell.openPath = async (path) => {
        reached.push(`file ${path}`);
        return '';
      };
      session.defaultSession.on('will-download', (event) => {
        if (!event.defaultPrevented) reached.push('download');
      });
    });
  }

  async tryAll(room: string, attacks: Readonly<Record<string, PageAttack>>): Promise<void> {
    const target = { address: this.lure.address, port: this.lure.port };
    for (const [attack, run] of Object.entries(attacks)) {
      await this.try(room, attack, () => this.page.evaluate(run, target));
    }
  }

  /** Tries one; it answers whether it got through, and one that fails with an error was refused. */
  async try(room: string, attack: string, run: () => Promise<boolean>): Promise<void> {
    const knocksBefore = this.lure.knocks();
    let how = '';
    const through = await run().catch((error: unknown) => {
      how =
        String(error)
          .split('\n')[0]
          ?.replace(/^.*?evaluate: /, '') ?? '';
      return slips.test(how);
    });
    // An answer of the main process comes only after what the attack set off was decided.
    const answers = await callShell(this.page, 'app.describe', {}).catch(() => null);
    const outside = await this.app.evaluate(() => {
      const reached = Reflect.get(globalThis, 'reachedOutside') as string[];
      return reached.splice(0);
    });
    const reached = [
      through ? 'it got through' : '',
      answers?.ok === true ? '' : 'the shell does not answer',
      this.page.url() === this.home ? '' : `the window went to ${this.page.url()}`,
      this.app.windows().length === 1 ? '' : 'another window',
      this.lure.knocks() === knocksBefore ? '' : 'the network',
      ...outside,
    ];
    this.rows.push({ room, attack, reached: reached.filter((what) => what !== '').join(', '), how });
  }

  /** Attacks that were not refused. */
  through(): readonly Row[] {
    return this.rows.filter(({ reached }) => reached !== '');
  }

  /** Prints attack -> refused. */
  print(): void {
    const lines = this.rows.map(({ room, attack, reached, how }) => {
      const outcome = reached === '' ? `refused  ${how.slice(0, 90)}` : `NOT REFUSED: ${reached} ${how}`;
      return `${room.padEnd(20)} ${attack.padEnd(66)} ${outcome.trimEnd()}`;
    });
    const refused = this.rows.length - this.through().length;
    process.stdout.write(`\n${lines.join('\n')}\n${refused} of ${this.rows.length} attacks refused\n`);
  }
}
