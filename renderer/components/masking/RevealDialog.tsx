import { frameWords } from '@shared/words/frame';
import { describeRevealReason, maskingWords, type RevealReason, revealReasons } from '@shared/words/masking';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLang, useWords } from '../language/language-context';
import { findDialogPlace } from '../print/dialog-place';
import { answerReveal, type RevealQuestion } from './reveal-question';
import './masking.css';

interface Props {
  readonly question: RevealQuestion;
}

/** Chosen last in this run: whoever calls forty customers a day chooses once and then presses Enter. */
let lastChosen: RevealReason = 'contact';

const longestReason = 60;

/** Asks why a value is to be shown. Enter takes the reason chosen last; 1 to 4 choose another. */
export function RevealDialog({ question }: Props) {
  const words = useWords(maskingWords);
  const frame = useWords(frameWords);
  const { lang } = useLang();
  const id = useId();
  const [chosen, setChosen] = useState<RevealReason>(lastChosen);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  /** Chosen by its number, the text is typed at once. */
  const [goesOn, setGoesOn] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  // The keyboard goes on from where the value is.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    list.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [before]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const own = text.trim();
    if (chosen === 'other' && own === '') {
      setMissing(true);
      document.getElementById(`${id}-text`)?.focus();
      return;
    }
    lastChosen = chosen;
    answerReveal(chosen === 'other' ? own : describeRevealReason(chosen, lang));
  };
  return (
    <Modal
      open
      centered
      width={400}
      title={words.titleOf(question.caption, question.name)}
      onCancel={() => answerReveal(null)}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={() => answerReveal(null)}>{frame.cancel}</Button>
          <Button type="primary" htmlType="submit" form={id} data-testid="reveal-confirm">
            {words.show}
          </Button>
        </>
      }
    >
      <form id={id} className="bb-reveal-form" data-testid="reveal-form" onSubmit={submit}>
        <div
          ref={list}
          role="radiogroup"
          aria-label={words.reason}
          onKeyDown={(event) => {
            const reason = revealReasons[Number(event.key) - 1];
            if (reason === undefined || event.target !== document.activeElement) return;
            event.preventDefault();
            setChosen(reason);
            setGoesOn(reason === 'other');
            list.current?.querySelector<HTMLInputElement>(`input[value="${reason}"]`)?.focus();
          }}
        >
          {revealReasons.map((reason, place) => (
            <label key={reason} className="bb-reveal-reason">
              <input
                type="radio"
                name={id}
                value={reason}
                checked={chosen === reason}
                onChange={() => setChosen(reason)}
              />
              <span>{describeRevealReason(reason, lang)}</span>
              <kbd>{place + 1}</kbd>
            </label>
          ))}
        </div>
        {chosen === 'other' ? (
          <Input
            id={`${id}-text`}
            autoFocus={goesOn}
            aria-label={words.other}
            placeholder={missing ? words.otherMissing : words.other}
            status={missing ? 'error' : ''}
            maxLength={longestReason}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setMissing(false);
            }}
          />
        ) : null}
        <p className="bb-second">{words.note}</p>
      </form>
    </Modal>
  );
}
