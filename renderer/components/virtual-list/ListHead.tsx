import './virtual-list.css';

interface Props {
  /** Says how wide the columns are; the rows of the list have it, too. */
  readonly className: string;
  readonly captions: readonly string[];
  /** Ticks or unticks every row; absent where rows cannot be ticked. */
  readonly tickAll?: { readonly label: string; readonly isTicked: boolean; readonly onToggle: () => void };
}

/** The headings of a `VirtualList` whose rows (`bb-list-row`) stand in columns. */
export function ListHead({ className, captions, tickAll }: Props) {
  return (
    <div className={`bb-list-row bb-list-head ${className}`}>
      {tickAll === undefined ? null : (
        <input
          type="checkbox"
          aria-label={tickAll.label}
          checked={tickAll.isTicked}
          onChange={tickAll.onToggle}
        />
      )}
      {captions.map((caption) => (
        <span key={caption}>{caption}</span>
      ))}
    </div>
  );
}
