import { describeProblem } from '@renderer/components/facts/describe-problem';
import { beginEdit, hideStart, listChoices, readTyped } from '@renderer/components/facts/typed-values';
import { copyHiddenText } from '@renderer/components/masking/copy-hidden';
import { readToday } from '@renderer/data/current-period';
import { takesTyped } from '@renderer/data/locking/typed-text';
import type { Field } from '@shared/domain/fields/field';
import { nameOfField } from '@shared/domain/fields/format-field';
import { customersWords } from '@shared/words/customers';
import { wordsIn } from '@shared/words/define-words';
import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import { ChoiceList } from './choice-list';
import type { GridContext } from './grid-host';

type Params = ICellEditorParams<object, string, GridContext> & { readonly field: Field };

/** Before text of more than one letter that opens an editor, to tell it from the names of keys. */
export const typedMark = 'text:';

let lastId = 0;

/**
 * The editor of a cell: a line of text read by the catalogue. What cannot be read stays in the editor with a few words
 * on what is wrong; the grid keeps the editor open until it is right or Esc is pressed. A hidden value stays hidden: it is
 * hinted at, typing replaces it, and leaving the line empty changes nothing.
 */
export class FieldEditor implements ICellEditorComp<object, string, GridContext> {
  private readonly input = document.createElement('input');
  private readonly problem = document.createElement('div');
  private readonly id = `bb-edit-problem-${++lastId}`;
  private params: Params | null = null;
  private choices: ChoiceList | null = null;
  private stopTaking = () => {};
  private before = '';
  /** The text in full whose numbers are hidden in the input. */
  private kept: string | undefined;
  /** What waits in the cell in words: typing goes on from there where the field has no value. */
  private unread = '';

  init(params: Params): void {
    this.params = params;
    const { host } = params.context;
    const record = host.recordAt(params.rowIndex);
    const lang = host.lang();
    const { field } = params;
    const isShown = record !== undefined && host.isShown(record.id, field.key);
    const start = record === undefined ? { initial: '' } : beginEdit(field, record, lang, isShown);
    const unread = record?.unverified?.find((cell) => cell.field === field.key)?.text ?? '';
    const waiting = isShown ? { initial: unread } : hideStart(field, unread);
    this.before = start.initial;
    this.kept = start.kept;
    this.unread = waiting.initial;
    const hint = start.hint ?? (start.initial === '' ? waiting.hint : undefined);
    if (hint !== undefined) this.input.placeholder = hint;
    this.input.className = 'bb-cell-input';
    this.input.spellcheck = false;
    this.input.autocomplete = 'off';
    this.input.setAttribute(
      'aria-label',
      wordsIn(customersWords, lang).editing(nameOfField(params.field, lang)),
    );
    this.problem.className = 'bb-cell-problem';
    this.problem.id = this.id;
    this.problem.role = 'alert';
    this.input.value = this.firstText(params.eventKey);
    this.input.addEventListener('input', () => this.hideProblem());
    this.input.addEventListener('keydown', this.press);
    this.input.addEventListener('blur', this.keepFocus);
    for (const name of ['copy', 'cut'] as const) this.input.addEventListener(name, this.copy);
    this.choices = this.makeChoices(params);
  }

  getGui(): HTMLElement {
    return this.input;
  }

  afterGuiAttached(): void {
    this.input.focus();
    // Started by typing: go on typing after the first character. Started by Enter or F2: replace or walk through.
    const { length } = this.input.value;
    if (this.params?.eventKey === 'F2') this.input.setSelectionRange(length, length);
    else if (this.input.value === (this.before || this.unread)) this.input.select();
    this.choices?.open();
    this.stopTaking = takesTyped(() => this.takeNow());
  }

  getValue(): string {
    return this.input.value;
  }

  isCancelAfterEnd(): boolean {
    return this.isUntouched();
  }

  getValidationErrors(): string[] | null {
    const { params } = this;
    if (params === null || this.isUntouched()) return this.hideProblem();
    const read = readTyped(params.field, this.input.value, readToday(), this.kept);
    if (read.ok) return this.hideProblem();
    const told = describeProblem(params.field, read, params.context.host.lang());
    this.showProblem(told);
    return [told];
  }

  destroy(): void {
    this.stopTaking();
    this.choices?.close();
    this.problem.remove();
  }

  /** The book is being locked. */
  private takeNow(): 'kept' | 'lost' | null {
    if (this.params === null || this.isUntouched()) return null;
    const { api } = this.params;
    api.stopEditing();
    return api.getEditingCells().length > 0 ? 'lost' : 'kept';
  }

  /** What is hidden on screen goes to the clipboard hidden. */
  private readonly copy = (event: ClipboardEvent): void => {
    const { params } = this;
    if (params !== null && !params.context.host.mayCopyFull())
      copyHiddenText(params.field, this.input, event);
  };

  /** Tab takes the value and moves on without opening the next cell, as in a sheet. */
  private readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== 'Tab' || this.params === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { api } = this.params;
    api.stopEditing();
    if (api.getEditingCells().length > 0) return;
    if (event.shiftKey) api.tabToPreviousCell();
    else api.tabToNextCell();
  };

  /** What cannot be read keeps the focus within the grid: Enter, Esc and typing must reach it. */
  private readonly keepFocus = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    const grid = this.params?.eGridCell.closest('.ag-root');
    if (!(next instanceof Node) || grid?.contains(next) !== true) return;
    // The grid ends or keeps the edit first; only what it kept takes the focus back.
    queueMicrotask(() => {
      if (this.input.isConnected && this.getValidationErrors() !== null) this.input.focus();
    });
  };

  private makeChoices({ field, context, stopEditing }: Params): ChoiceList | null {
    const choices = listChoices(field, context.host.lang());
    return choices.length === 0 ? null : new ChoiceList(this.input, choices, () => stopEditing());
  }

  private firstText(eventKey: string | null): string {
    if (eventKey === 'Backspace' || eventKey === 'Delete') return '';
    if (eventKey?.startsWith(typedMark) === true) return eventKey.slice(typedMark.length);
    return eventKey !== null && [...eventKey].length === 1 ? eventKey : this.before || this.unread;
  }

  private isUntouched(): boolean {
    const { value } = this.input;
    return value === this.before || (this.before === '' && value === this.unread);
  }

  private showProblem(told: string): void {
    this.problem.textContent = told;
    this.input.setAttribute('aria-invalid', 'true');
    this.input.setAttribute('aria-describedby', this.id);
    document.body.append(this.problem);
    const cell = this.input.getBoundingClientRect();
    this.problem.style.left = `${Math.min(cell.left, window.innerWidth - this.problem.offsetWidth - 8)}px`;
    const below = cell.bottom + 4;
    this.problem.style.top =
      below + this.problem.offsetHeight > window.innerHeight
        ? `${cell.top - this.problem.offsetHeight - 4}px`
        : `${below}px`;
  }

  private hideProblem(): null {
    this.problem.remove();
    this.input.removeAttribute('aria-invalid');
    return null;
  }
}
