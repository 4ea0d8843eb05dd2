import { EmptyState } from '@renderer/components/EmptyState';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { navigate } from '@renderer/components/route/use-route';
import { ListHead } from '@renderer/components/virtual-list/ListHead';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import { useBin } from '@renderer/data/bin/use-bin';
import { useSession } from '@renderer/data/session-context';
import { nameOf } from '@shared/domain/fields/values';
import { binPageWords } from '@shared/words/bin-page';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { BinDetails } from './BinDetails';
import { BinRow } from './BinRow';
import { NotRestoredList } from './NotRestoredList';
import { ReviewNotice } from './ReviewNotice';
import { readBinLines, searchBin } from './search-bin';
import { useErasing } from './use-erasing';
import { useRestoring } from './use-restoring';
import './bin.css';

const rowHeight = 36;

/** The recycle bin: who was taken out of the book, and the way back. */
export function BinPage() {
  const words = useWords(binPageWords);
  const formats = useFormats();
  const session = useSession();
  const { records } = useBin();
  const restoring = useRestoring();
  const erasing = useErasing();
  const [typed, setTyped] = useState('');
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => readBinLines(records ?? []), [records]);
  const shown = useMemo(() => searchBin(lines, typed), [lines, typed]);
  const ticked = useMemo(
    () => lines.map(({ record }) => record.id).filter((id) => ticks.has(id)),
    [lines, ticks],
  );
  const current = shown.find(({ record }) => record.id === currentId);
  const nameInBin = (id: string) => {
    const line = lines.find(({ record }) => record.id === id);
    return (line === undefined ? '' : nameOf(line.customer)) || words.unnamed;
  };
  const nameInBook = (id: string | undefined) => {
    const record = id === undefined ? undefined : session.customers.get(id);
    return record === undefined ? undefined : nameOf(record) || words.unnamed;
  };
  const restore = (ids: readonly string[]) => {
    setTicks(new Set());
    setCurrentId(null);
    void restoring.restore(ids);
  };
  const toggle = (id: string) =>
    setTicks((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const isAllTicked = shown.length > 0 && shown.every(({ record }) => ticks.has(record.id));
  return (
    <Page
      name="bin"
      title={words.title}
      sub={lines.length === 0 ? undefined : words.facts(formats.count(lines.length))}
      actions={
        <>
          <Button icon={<Icon name="left" size={14} />} onClick={() => navigate('customers')}>
            {words.back}
          </Button>
          {lines.length === 0 ? null : (
            <Button
              type="primary"
              disabled={ticked.length === 0}
              loading={restoring.isBusy}
              data-testid="bin-restore"
              onClick={() => restore(ticked)}
            >
              {ticked.length === 0 ? words.restore : words.restoreMany(formats.count(ticked.length))}
            </Button>
          )}
        </>
      }
    >
      <ReviewNotice />
      {records === null ? null : lines.length === 0 ? (
        <EmptyState icon="trash" title={words.empty} text={words.emptyText} />
      ) : (
        <>
          <div className="bb-bin-bar">
            <Input
              className="bb-bin-search"
              prefix={<Icon name="search" size={14} />}
              allowClear
              value={typed}
              placeholder={words.searchHint}
              aria-label={words.search}
              data-testid="bin-search"
              onChange={(event) => setTyped(event.target.value)}
            />
            <span className="bb-muted">{words.kept}</span>
          </div>
          <NotRestoredList refused={restoring.refused} nameInBin={nameInBin} onDismiss={restoring.dismiss} />
          <div className="bb-bin-body">
            <div className="bb-bin-table">
              <ListHead
                className="bb-bin-row"
                captions={[
                  words.name,
                  words.number,
                  words.manager,
                  words.when,
                  words.by,
                  words.term,
                  words.why,
                ]}
                tickAll={{
                  label: words.tickAll,
                  isTicked: isAllTicked,
                  onToggle: () =>
                    setTicks(isAllTicked ? new Set() : new Set(shown.map(({ record }) => record.id))),
                }}
              />
              {shown.length === 0 ? (
                <EmptyState icon="search" title={words.noMatch} text={words.noMatchText} />
              ) : (
                <VirtualList
                  label={words.list}
                  testId="bin-list"
                  count={shown.length}
                  rowHeight={rowHeight}
                  current={shown.findIndex(({ record }) => record.id === currentId)}
                  onCurrent={(index) => setCurrentId(shown[index]?.record.id ?? null)}
                  isTicked={(index) => ticks.has(shown[index]?.record.id ?? '')}
                  onTick={(index) => {
                    const id = shown[index]?.record.id;
                    if (id !== undefined) toggle(id);
                  }}
                  renderRow={(index) => {
                    const line = shown[index];
                    return line === undefined ? null : (
                      <BinRow
                        line={line}
                        isTicked={ticks.has(line.record.id)}
                        into={nameInBook(line.record.into)}
                        erasing={erasing.judge(line.record)}
                      />
                    );
                  }}
                />
              )}
            </div>
            {current === undefined ? null : (
              <BinDetails
                key={current.record.id}
                line={current}
                erasing={erasing.judge(current.record)}
                onRestore={() => restore([current.record.id])}
                onErase={() => erasing.erase(current.record.id)}
                onClose={() => setCurrentId(null)}
              />
            )}
          </div>
        </>
      )}
    </Page>
  );
}
