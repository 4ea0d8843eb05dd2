import { fail, type Result } from '@shared/domain/kernel/result';
import type { DeskClient } from './desk-client';
import type { DoorCalls, RowInspection } from './door-protocol';

/** What the screens ask about the workbook on the desk; without one everything is answered as unknown. */
export class DeskQuestions {
  constructor(private readonly desk: () => DeskClient | null) {}

  /** Rows of a sheet as they are shown. */
  rows(argument: DoorCalls['rows']['argument']): Promise<Result<DoorCalls['rows']['answer']>> {
    return this.desk()?.call('rows', argument) ?? Promise.resolve(fail('workbook.stopped'));
  }

  /** Place of a row among those a filter shows; -1 when it is not there. */
  async locate(argument: DoorCalls['locate']['argument']): Promise<number> {
    const located = await this.desk()?.call('locate', argument);
    return located?.ok === true ? located.value.position : -1;
  }

  /** The next cell or row with a problem, from a cell on. */
  async findProblem(
    argument: DoorCalls['nextProblem']['argument'],
  ): Promise<DoorCalls['nextProblem']['answer']> {
    const found = await this.desk()?.call('nextProblem', argument);
    return found?.ok === true ? found.value : null;
  }

  /** A row looked at closely; null when it is no customer. */
  async inspect(sheet: number, row: number): Promise<RowInspection | null> {
    const inspected = await this.desk()?.call('inspect', { sheet, row });
    return inspected?.ok === true ? inspected.value : null;
  }

  /** Rows of a sheet that repeat another row of the file. */
  async listRepeats(sheet: number): Promise<DoorCalls['repeats']['answer']> {
    const listed = await this.desk()?.call('repeats', { sheet });
    return listed?.ok === true ? listed.value : [];
  }
}
