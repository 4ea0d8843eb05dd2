import { startWords } from '@shared/words/start';
import { useWords } from '../language/language-context';
import { type PasswordStrength, rateStrength } from './password-strength';
import './password.css';

const filled: Readonly<Record<PasswordStrength, number>> = { short: 0, weak: 1, fair: 2, strong: 3 };

/** Three bars and a word under the new password. */
export function StrengthMeter({ password }: { readonly password: string }) {
  const words = useWords(startWords);
  if (password === '') return <p className="bb-password-hint">{words.passwordHint}</p>;
  const strength = rateStrength(password);
  const said = {
    short: words.strengthShort,
    weak: words.strengthWeak,
    fair: words.strengthFair,
    strong: words.strengthStrong,
  }[strength];
  return (
    <p className={`bb-password-strength bb-password-strength-${strength}`} aria-live="polite">
      {[1, 2, 3].map((bar) => (
        <i key={bar} className={filled[strength] >= bar ? 'bb-on' : undefined} />
      ))}
      <span className="bb-hidden-visually">{words.strengthLabel}</span>
      <span>{said}</span>
    </p>
  );
}
