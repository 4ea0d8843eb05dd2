import { themeQuartz } from 'ag-grid-community';
import { readNonce } from './theme/nonce';

/**
 * AG Grid in the house's tones: 32 px rows, 13 px text, thin row rules, no column rules. Colours are CSS variables,
 * so light and dark need nothing more.
 */
export const gridTheme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  accentColor: 'var(--link)',
  backgroundColor: 'var(--paper)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  cellTextColor: 'var(--ink)',
  headerBackgroundColor: 'var(--sunken)',
  headerTextColor: 'var(--ink-2)',
  headerFontSize: 12,
  headerFontWeight: 500,
  headerHeight: 34,
  headerRowBorder: { color: 'var(--line)', width: 1 },
  headerColumnResizeHandleColor: 'transparent',
  rowHeight: 32,
  rowBorder: { color: 'var(--line-2)', width: 1 },
  rowHoverColor: 'var(--hover)',
  oddRowBackgroundColor: 'var(--paper)',
  selectedRowBackgroundColor: 'var(--link-soft)',
  rangeSelectionBorderColor: 'var(--link)',
  rangeSelectionBackgroundColor: 'var(--link-cell)',
  cellEditingBorder: { color: 'var(--link)', width: 2 },
  columnBorder: false,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderColor: 'var(--line)',
  borderRadius: 6,
  chromeBackgroundColor: 'var(--sunken)',
  menuBackgroundColor: 'var(--paper)',
  menuTextColor: 'var(--ink)',
  invalidColor: 'var(--bad)',
  checkboxCheckedBackgroundColor: 'var(--link)',
  checkboxUncheckedBorderColor: 'var(--control)',
  cellHorizontalPadding: 10,
  fontFamily: 'inherit',
  fontSize: 13,
  dataFontSize: 13,
  spacing: 6,
  iconSize: 14,
});

/** Options every grid of the product shares: the theme, the nonce its styles need, no motion. */
export const gridDefaults = {
  theme: gridTheme,
  animateRows: false,
  suppressColumnMoveAnimation: true,
  ...nonceOption(),
} as const;

function nonceOption(): { styleNonce?: string } {
  const nonce = readNonce();
  return nonce === undefined ? {} : { styleNonce: nonce };
}
