import { FailureNotice } from '@renderer/components/FailureNotice';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { navigate } from '@renderer/components/route/use-route';
import { textOf } from '@shared/domain/fields/values';
import { calledName } from '@shared/domain/merging/merge-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import { duplicatesWords } from '@shared/words/duplicates';
import { Button, Switch } from 'antd';
import { useId, useState } from 'react';
import { ChildrenLines } from './ChildrenLines';
import { MergeTable } from './MergeTable';
import { useInFull } from './use-in-full';
import { useMerge } from './use-merge';

interface Props {
  readonly kept: CustomerRecord;
  readonly gone: CustomerRecord;
  readonly onSwap: () => void;
  readonly onKeepBoth: () => void;
  readonly onMerged: () => void;
  readonly onNext?: () => void;
}

/** The merge of two customers: who stays, field by field, what goes over, and the buttons. */
export function MergePanel({ kept, gone, onSwap, onKeepBoth, onMerged, onNext }: Props) {
  const words = useWords(duplicatesWords);
  const tellWithUndo = useTellWithUndo();
  const merge = useMerge(kept, gone);
  const [onlyDiffering, setOnlyDiffering] = useState(true);
  const inFull = useInFull(kept, gone);
  const [merging, setMerging] = useState(false);
  const run = async () => {
    setMerging(true);
    const made = await merge.commit();
    setMerging(false);
    if (!made.ok) {
      tellFailure(made);
      return;
    }
    const nameIn = (record: CustomerRecord) => calledName(record) || words.nameless;
    tellWithUndo(words.merged(nameIn(gone), nameIn(kept)), made.value.id);
    onMerged();
  };
  return (
    <>
      <div className="bb-dup-people">
        <Person record={kept} role={words.stays} isKept />
        <Button
          icon={<Icon name="swap" size={14} />}
          aria-label={words.swapTitle}
          title={words.swapTitle}
          data-testid="swap"
          onClick={onSwap}
        >
          {words.swap}
        </Button>
        <Person record={gone} role={words.goes} isKept={false} />
      </div>
      <div className="bb-dup-switches">
        <Toggle label={words.onlyDiffering} isOn={onlyDiffering} onChange={setOnlyDiffering} />
        {inFull.mayShow ? (
          <Toggle label={words.fullNumbers} isOn={inFull.isShown} onChange={inFull.toggle} />
        ) : null}
      </div>
      <div className="bb-dup-scroll">
        <MergeTable merge={merge} onlyDiffering={onlyDiffering} inFull={inFull.isShown} />
        {merge.failure === null ? (
          <ChildrenLines merge={merge} kept={kept} gone={gone} />
        ) : (
          <FailureNotice failure={merge.failure} />
        )}
      </div>
      <div className="bb-dup-foot">
        <Button
          type="primary"
          data-testid="merge"
          loading={merging}
          disabled={merge.children === null}
          onClick={() => void run()}
        >
          {words.merge}
        </Button>
        <Button data-testid="not-same" onClick={onKeepBoth}>
          {words.notSame}
        </Button>
        {onNext === undefined ? null : (
          <Button type="text" className="bb-dup-next" onClick={onNext}>
            {words.next}
          </Button>
        )}
      </div>
    </>
  );
}

function Person(props: { readonly record: CustomerRecord; readonly role: string; readonly isKept: boolean }) {
  const { record, role, isKept } = props;
  const words = useWords(duplicatesWords);
  const name = calledName(record) || words.nameless;
  const facts = [textOf(record, 'customerNo'), textOf(record, 'manager'), textOf(record, 'openedOn')];
  return (
    <div className="bb-dup-person" data-kept={isKept} data-testid={isKept ? 'stays' : 'goes'}>
      <span className="bb-dup-role">{role}</span>
      <b>{name}</b>
      <button
        type="button"
        className="bb-link"
        aria-label={words.openOf(name)}
        onClick={() => navigate('customer', { id: record.id })}
      >
        {words.open}
      </button>
      <span className="bb-muted">{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
    </div>
  );
}

function Toggle(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  const id = useId();
  return (
    <span className="bb-dup-toggle">
      <Switch size="small" id={id} checked={props.isOn} aria-label={props.label} onChange={props.onChange} />
      <label htmlFor={id}>{props.label}</label>
    </span>
  );
}
