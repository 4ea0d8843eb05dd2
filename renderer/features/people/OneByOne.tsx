import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import { assetsOf } from '@shared/domain/fields/assets';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { peopleWords } from '@shared/words/people';
import { Select } from 'antd';
import { useState } from 'react';

interface Props {
  readonly theirs: readonly CustomerRecord[];
  readonly receivers: ReadonlyMap<string, string>;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Nobody may stay behind. */
  readonly leaving: boolean;
  /** An empty name: the customer stays. */
  readonly onChoose: (id: string, to: string) => void;
}

const rowHeight = 34;

/** Every customer with who takes it, to be changed one by one. */
export function OneByOne({ theirs, receivers, options, leaving, onChoose }: Props) {
  const words = useWords(peopleWords);
  const formats = useFormats();
  const [isShown, setShown] = useState(false);
  const [current, setCurrent] = useState(-1);
  const choices = leaving ? [...options] : [{ value: '', label: words.stays }, ...options];
  return (
    <div className="bb-hand-over-list">
      <button
        type="button"
        className="bb-link"
        aria-expanded={isShown}
        data-testid="one-by-one"
        onClick={() => setShown(!isShown)}
      >
        {isShown ? words.listHide : words.listShow(formats.count(theirs.length))}
      </button>
      {isShown ? (
        <div>
          <VirtualList
            label={words.listTitle}
            count={theirs.length}
            rowHeight={rowHeight}
            current={current}
            onCurrent={setCurrent}
            renderRow={(index) => {
              const record = theirs[index];
              if (record === undefined) return null;
              const assets = assetsOf(record);
              return (
                <div className="bb-hand-over-row">
                  <span>{nameOf(record)}</span>
                  <span className="bb-people-number">
                    {assets === undefined ? '—' : formats.money(assets)}
                  </span>
                  <Select
                    size="small"
                    aria-label={words.receiverOf(nameOf(record))}
                    value={receivers.get(record.id) ?? (leaving ? null : '')}
                    placeholder={words.chooseReceiver}
                    options={choices}
                    onChange={(to) => onChoose(record.id, to ?? '')}
                  />
                </div>
              );
            }}
          />
        </div>
      ) : null}
    </div>
  );
}
