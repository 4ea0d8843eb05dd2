import { shortestPassword } from '@renderer/components/password/password-strength';

/** What the first form asks for. */
export interface NewBook {
  readonly branchName: string;
  readonly person: string;
  readonly password: string;
}

/** What is missing: the control it is about and the phrase that says so. */
export interface NewBookProblem {
  readonly where: 'branchName' | 'person' | 'password' | 'again';
  readonly word: 'needBranchName' | 'needPerson' | 'needPassword' | 'needSamePassword';
}

type Checked =
  | { readonly ok: true; readonly book: NewBook }
  | { readonly ok: false; readonly problem: NewBookProblem };

/** Checks the form from top to bottom and tells the first problem; names lose spaces around them. */
export function checkNewBook(entered: NewBook & { readonly again: string }): Checked {
  const branchName = entered.branchName.trim();
  const person = entered.person.trim();
  const refuse = (where: NewBookProblem['where'], word: NewBookProblem['word']): Checked => ({
    ok: false,
    problem: { where, word },
  });
  if (branchName === '') return refuse('branchName', 'needBranchName');
  if (person === '') return refuse('person', 'needPerson');
  if ([...entered.password].length < shortestPassword) return refuse('password', 'needPassword');
  if (entered.password !== entered.again) return refuse('again', 'needSamePassword');
  return { ok: true, book: { branchName, person, password: entered.password } };
}
