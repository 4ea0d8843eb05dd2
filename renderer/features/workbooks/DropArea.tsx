import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { workbooksWords } from '@shared/words/workbooks';
import { type DragEvent, type ReactNode, useState } from 'react';

interface Props {
  readonly isOff: boolean;
  readonly onDrop: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes files dropped anywhere on the page. */
export function DropArea({ isOff, onDrop, children }: Props) {
  const words = useWords(workbooksWords);
  const [isOver, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <section
      className="bb-drop"
      aria-label={words.dropTitle}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = isOff ? 'none' : 'copy';
        setOver(!isOff);
      }}
      onDragLeave={(event) => {
        const into = event.relatedTarget;
        if (!(into instanceof Node && event.currentTarget.contains(into))) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!isOff && carriesFiles(event)) onDrop([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver ? (
        <div className="bb-drop-now">
          <Icon name="import" size={28} />
          {words.dropNow}
        </div>
      ) : null}
    </section>
  );
}
