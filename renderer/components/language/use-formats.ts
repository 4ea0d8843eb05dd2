import { type Formats, formatsIn } from './formats';
import { useLang } from './language-context';

/** The formats of the language of the screens. */
export function useFormats(): Formats {
  return formatsIn(useLang().lang);
}
