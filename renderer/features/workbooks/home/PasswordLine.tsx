import { useWords } from '@renderer/components/language/language-context';
import { workbooksWords } from '@shared/words/workbooks';
import { Button, Input } from 'antd';
import { useState } from 'react';

/** Asks for the password of a workbook; it is used once and kept nowhere in the book. */
export function PasswordLine({ onPassword }: { readonly onPassword: (password: string) => void }) {
  const words = useWords(workbooksWords);
  const [password, setPassword] = useState('');
  return (
    <form
      className="bb-home-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <label htmlFor="workbook-password">{words.passwordLead}</label>
      <Input.Password
        id="workbook-password"
        aria-label={words.password}
        placeholder={words.password}
        value={password}
        maxLength={255}
        autoFocus
        autoComplete="off"
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button htmlType="submit" disabled={password === ''}>
        {words.openWithPassword}
      </Button>
    </form>
  );
}
