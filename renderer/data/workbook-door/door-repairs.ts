import type { CellRepair } from '@shared/domain/sheets/choices';
import { readToday } from '../current-period';
import type { DeskClient } from './desk-client';
import type { CheckAnswer, RepairedCell } from './door-protocol';
import { type AlikeOffer, currentPlan, type OpenWorkbookState, periodOf } from './door-state';
import { offerAlike } from './offer-alike';
import { putAllBack, putBack, repairCells, replaceAlike } from './row-choices';
import type { SheetChoice } from './sheet-choices';

/** What repairs need of the door. */
export interface RepairedDoor {
  open(): OpenWorkbookState | null;
  desk(): DeskClient | null;
  /** Changes a sheet's choice without trying; false when nothing changed. */
  change(index: number, change: (choice: SheetChoice) => SheetChoice): boolean;
  /** Tries all of it again. */
  check(): void;
  /** True when the last trial was one of the choices as they stand. */
  isTried(): boolean;
  /** Takes the answer of a trial of some rows. */
  took(answer: CheckAnswer): void;
  offer(alike: AlikeOffer | null): void;
}

type Place = Pick<CellRepair, 'row' | 'column'>;

/** Cells written anew in the check step. As far as that is enough, only their rows are tried again. */
export class DoorRepairs {
  constructor(private readonly door: RepairedDoor) {}

  /**
   * Writes cells anew. After a single one the same is offered for the cells like it; `reason` is what was wrong with
   * the cell, `''` nothing.
   */
  async repair(index: number, cells: readonly CellRepair[], reason = ''): Promise<void> {
    const { door } = this;
    const [first] = cells;
    const desk = door.desk();
    if (first === undefined || desk === null) return;
    const { row, column, text } = first;
    // What is like the cell is asked for before it is changed.
    const alike = cells.length > 1 ? null : await desk.call('alike', { sheet: index, row, column, reason });
    if (door.desk() !== desk) return;
    await this.#changeRows(index, cells, (choice) => repairCells(choice, cells));
    const offer = alike?.ok === true ? { sheet: index, row, column, to: text, cells: alike.value } : null;
    door.offer(offer === null ? null : offerAlike(offer));
  }

  /** Repairs all cells like the one that was repaired last. */
  async repairAlike(): Promise<void> {
    const { door } = this;
    const offer = door.open()?.alike ?? null;
    if (offer === null) return;
    const { sheet, row, column, to, cells } = offer;
    door.offer(null);
    if (cells.sameText > 0) {
      // One entry for all of them, the first one included, so that all can be put back together.
      const replace = (choice: SheetChoice) =>
        replaceAlike(putBack(choice, row, column, cells.text), { column, from: cells.text, to });
      if (door.change(sheet, replace)) door.check();
      return;
    }
    const others = cells.sameTrouble.map((number): CellRepair => ({ row: number, column, text: to }));
    await this.#changeRows(sheet, others, (choice) => repairCells(choice, others));
  }

  dismissAlike(): void {
    this.door.offer(null);
  }

  /** Puts a cell back to what the sheet has; with it all that were written anew together. */
  async putBack(index: number, row: number, { column, was, by }: RepairedCell): Promise<void> {
    const { door } = this;
    door.offer(null);
    const change = (choice: SheetChoice) => putBack(choice, row, column, was);
    if (by === 'cell') await this.#changeRows(index, [{ row, column }], change);
    else if (door.change(index, change)) door.check();
  }

  /** Puts all cells of a sheet back. */
  putAllBack(index: number): void {
    this.door.offer(null);
    if (this.door.change(index, putAllBack)) this.door.check();
  }

  async #changeRows(
    index: number,
    cells: readonly Place[],
    change: (choice: SheetChoice) => SheetChoice,
  ): Promise<void> {
    const { door } = this;
    const wasTried = door.isTried();
    if (!door.change(index, change)) return;
    const open = door.open();
    const desk = door.desk();
    if (!wasTried || open === null || desk === null) {
      door.check();
      return;
    }
    const plan = currentPlan(open);
    const today = readToday();
    const answer = await desk.call('retry', {
      plan,
      period: periodOf(plan, today),
      today,
      sheet: index,
      rows: [...new Set(cells.map(({ row }) => row))],
      columns: [...new Set(cells.map(({ column }) => column))],
    });
    if (door.desk() !== desk || door.open()?.choices !== open.choices) return;
    if (answer.ok && answer.value !== null) door.took(answer.value);
    else door.check();
  }
}
