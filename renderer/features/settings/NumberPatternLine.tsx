import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { readToday } from '@renderer/data/current-period';
import {
  longestPattern,
  makeFormNumber,
  namePatternIn,
  numberTokens,
} from '@shared/domain/evaluations/form-number';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import { describeFailure } from '@shared/words/reasons';
import { settingsWords } from '@shared/words/settings';
import { Button, Input, type InputRef } from 'antd';
import { useRef } from 'react';

interface Props {
  readonly pattern: string;
  readonly prefix: string;
  readonly period: Month;
  readonly problem: Failure | null;
  readonly onChange: (pattern: string) => void;
}

/** How 编号 are made, with what may stand in it and a live example. */
export function NumberPatternLine({ pattern, prefix, period, problem, onChange }: Props) {
  const words = useWords(settingsWords);
  const { lang } = useLang();
  const input = useRef<InputRef>(null);
  const shown = namePatternIn(pattern, lang);
  const change = (typed: string) => onChange(namePatternIn(typed, 'zh-CN'));
  const insert = (token: string) => {
    const element = input.current?.input;
    const start = element?.selectionStart ?? shown.length;
    const end = element?.selectionEnd ?? start;
    change(shown.slice(0, start) + token + shown.slice(end));
    input.current?.focus();
  };
  const order = { pattern, prefix, period, today: readToday() };
  const example = makeFormNumber(order, 61, { manager: words.sampleManager, customerNo: '00020184' });
  return (
    <FormLine
      for="number-pattern"
      label={words.numberPattern}
      problem={problem === null ? undefined : describeFailure(problem, lang)}
      note={<p className="bb-form-note">{words.numberPatternNote(example)}</p>}
    >
      <Input
        id="number-pattern"
        ref={input}
        value={shown}
        maxLength={longestPattern}
        spellCheck={false}
        aria-invalid={problem !== null}
        onChange={(event) => change(event.target.value)}
      />
      <fieldset className="bb-settings-tokens" aria-label={words.addToken}>
        {numberTokens.map(({ key, zh, en }) => {
          const token = lang === 'en' ? en : zh;
          return (
            <Button
              key={key}
              size="small"
              aria-label={`${words.addToken} ${token}`}
              onClick={() => insert(token)}
            >
              {token}
            </Button>
          );
        })}
      </fieldset>
    </FormLine>
  );
}
