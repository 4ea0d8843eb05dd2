import { FailureNotice } from '@renderer/components/FailureNotice';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { isComplete } from '@renderer/data/evaluations/summarize-month';
import { useSelectedIds } from '@renderer/data/selection';
import { useSession } from '@renderer/data/session-context';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { ownFormColumns } from '@shared/domain/evaluations/own-form/own-form';
import type { Month } from '@shared/domain/kernel/calendar';
import { mostSheetCopies } from '@shared/ipc/workbook-port';
import { wordsIn } from '@shared/words/define-words';
import { evaluationWords } from '@shared/words/evaluations';
import { ownFormWords } from '@shared/words/own-form';
import { Button, Modal, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { type OwnFormSource, useOwnFormSource } from './use-own-form-source';
import { type OwnFormFiles, useOwnFormWriting } from './use-own-form-writing';
import './own-form.css';

interface Props {
  readonly period: Month;
  readonly forms: readonly EvaluationForm[];
  /** The form that is shown. */
  readonly current: EvaluationForm | null;
  readonly onClose: () => void;
}

type Who = 'one' | 'ticked' | 'complete' | 'all';

/** Fills the evaluation form that the branch drew itself: which workbook, which forms, one file or many. */
export function OwnFormDialog({ period, forms, current, onClose }: Props) {
  const words = useWords(ownFormWords);
  const formats = useFormats();
  const ticked = useSelectedIds(useSession());
  const source = useOwnFormSource();
  const { progress, run, cancel } = useOwnFormWriting();
  const [who, setWho] = useState<Who>(current === null ? 'all' : 'one');
  const [files, setFiles] = useState<OwnFormFiles>('together');
  const groups = useMemo<Readonly<Record<Who, readonly EvaluationForm[]>>>(
    () => ({
      one: current === null ? [] : [current],
      ticked: forms.filter(({ customerId }) => ticked.has(customerId)),
      complete: forms.filter(isComplete),
      all: forms,
    }),
    [forms, current, ticked],
  );
  const wanted = groups[who];
  const isTooMany = files === 'together' && wanted.length > mostSheetCopies;
  const labels: readonly (readonly [Who, string])[] = [
    ...(current === null ? [] : [['one', words.thisOne(current.customerName)] as const]),
    ['ticked', words.ticked],
    ['complete', words.complete],
    ['all', words.all],
  ];
  const fill = async () => {
    if (source.own === null) return;
    if (await run({ own: source.own, period, forms: wanted, files })) onClose();
  };
  const isWriting = progress !== null;
  return (
    <Modal
      open
      centered
      width={600}
      title={words.title}
      closable={!isWriting}
      maskClosable={false}
      keyboard={!isWriting}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        isWriting ? null : (
          <>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button
              type="primary"
              data-testid="own-form-fill"
              disabled={source.own === null || wanted.length === 0 || isTooMany}
              onClick={() => void fill()}
            >
              {words.fill(formats.count(wanted.length))}
            </Button>
          </>
        )
      }
    >
      {progress !== null ? (
        <ProgressPanel
          title={words.writing}
          done={progress.done}
          total={progress.total}
          onCancel={cancel}
          cancelNote={words.keptNote}
        />
      ) : (
        <div className="bb-own-form">
          <SourceLine source={source} />
          <fieldset>
            <legend>{words.who}</legend>
            <Radio.Group
              vertical
              aria-label={words.who}
              value={who}
              onChange={(event) => setWho(event.target.value as Who)}
              options={labels.map(([value, label]) => ({
                value,
                label: (
                  <>
                    {label} <span className="bb-muted">{formats.count(groups[value].length)}</span>
                  </>
                ),
                disabled: groups[value].length === 0,
              }))}
            />
          </fieldset>
          <fieldset>
            <legend>{words.how}</legend>
            <Radio.Group
              vertical
              aria-label={words.how}
              value={files}
              onChange={(event) => setFiles(event.target.value as OwnFormFiles)}
              options={(['together', 'apart'] as const).map((value) => ({
                value,
                label: (
                  <>
                    {words[value]}
                    <span className="bb-own-form-note">
                      {value === 'together' && isTooMany
                        ? words.tooMany(formats.count(mostSheetCopies))
                        : words[`${value}Note`]}
                    </span>
                  </>
                ),
              }))}
            />
          </fieldset>
        </div>
      )}
    </Modal>
  );
}

/** The workbook that is filled in, and what was found on it. */
function SourceLine({ source }: { readonly source: OwnFormSource }) {
  const words = useWords(ownFormWords);
  const formats = useFormats();
  const { lang } = useLang();
  const { own, isKept, isReading, failure, pick } = source;
  const terms = wordsIn(evaluationWords, lang);
  const missing =
    own === null ? [] : ownFormColumns.filter((column) => own.plan.columns[column] === undefined);
  return (
    <fieldset>
      <legend>{words.workbook}</legend>
      {failure === null ? null : <FailureNotice failure={failure} />}
      {own === null ? (
        <p className="bb-second">{isReading ? words.opening : failure === null ? words.none : ''}</p>
      ) : (
        <div data-testid="own-form-found">
          <p>
            <strong>{own.file}</strong>
            {isKept ? <span className="bb-muted">　{words.usedLast}</span> : null}
          </p>
          <p className="bb-second">
            {words.found(own.plan.name, formats.count(own.plan.lastItem - own.plan.firstItem + 1))}
            {missing.length === 0
              ? ''
              : ` ${words.notFound(missing.map((column) => terms[column]).join(lang === 'en' ? ', ' : '、'))}`}
          </p>
        </div>
      )}
      <Button data-testid="own-form-pick" disabled={isReading} onClick={pick}>
        {own === null ? words.pick : words.pickOther}
      </Button>
    </fieldset>
  );
}
