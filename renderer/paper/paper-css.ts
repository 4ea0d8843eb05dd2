import { blockCss } from './css/block-css';
import { cardCss } from './css/card-css';
import { formCss } from './css/form-css';
import { pageCss } from './css/page-css';
import { pictureCss } from './css/picture-css';
import { tableCss } from './css/table-css';

/**
 * The one style sheet of everything printed, for PDF and for the preview (in a shadow root) alike. Black on white,
 * thin rules and light grey only, so that a branch laser printer and a copier keep it readable.
 */
export const paperCss = [pageCss, tableCss, cardCss, blockCss, formCss, pictureCss].join('\n');
