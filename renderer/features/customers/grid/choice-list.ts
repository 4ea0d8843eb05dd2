/** The choices of a field under its editor: arrows and click take one, typing goes on in the input. */
export class ChoiceList {
  private readonly root = document.createElement('div');
  private readonly options: readonly HTMLElement[];

  constructor(
    private readonly input: HTMLInputElement,
    private readonly choices: readonly string[],
    private readonly onPick: () => void,
  ) {
    this.root.className = 'bb-cell-choices';
    this.root.role = 'listbox';
    this.options = choices.map((choice) => this.makeOption(choice));
    this.root.append(...this.options);
    input.addEventListener('keydown', this.press);
    input.addEventListener('input', this.mark);
  }

  open(): void {
    const cell = this.input.getBoundingClientRect();
    document.body.append(this.root);
    this.root.style.minWidth = `${cell.width}px`;
    this.root.style.left = `${cell.left}px`;
    const fits = cell.bottom + this.root.offsetHeight < window.innerHeight;
    this.root.style.top = `${fits ? cell.bottom + 2 : cell.top - this.root.offsetHeight - 2}px`;
    this.mark();
  }

  close(): void {
    this.root.remove();
  }

  private makeOption(choice: string): HTMLElement {
    const option = document.createElement('div');
    option.role = 'option';
    option.textContent = choice;
    // The editor keeps the focus: losing it would end the edit before the choice is taken.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => {
      this.input.value = choice;
      this.onPick();
    });
    return option;
  }

  private readonly press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const at = this.choices.indexOf(this.input.value);
    const next = at < 0 ? (step > 0 ? 0 : this.choices.length - 1) : at + step;
    this.input.value = this.choices[(next + this.choices.length) % this.choices.length] ?? '';
    this.mark();
  };

  private readonly mark = (): void => {
    this.options.forEach((option, place) => {
      option.setAttribute('aria-selected', String(this.choices[place] === this.input.value));
    });
  };
}
