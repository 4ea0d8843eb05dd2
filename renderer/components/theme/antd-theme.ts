import { type ThemeConfig, theme } from 'antd';
import { paletteOf } from './apply-palette';
import type { ThemeMode } from './theme-mode';

/** Typeface of the screens (look, Type). */
export const screenFont = '"PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';

/** The component library in the house's tones: blue for links and selection, seal red only for the one action. */
export function makeAntdTheme(mode: ThemeMode): ThemeConfig {
  const palette = paletteOf(mode);
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.linkFill,
      colorInfo: palette.linkFill,
      colorLink: palette.link,
      colorLinkHover: palette.link,
      colorSuccess: palette.good,
      colorWarning: palette.warn,
      colorError: palette.bad,
      colorText: palette.ink,
      colorTextSecondary: palette.ink2,
      colorTextTertiary: palette.ink3,
      colorTextPlaceholder: palette.ink3,
      colorTextDisabled: palette.ink3,
      colorTextDescription: palette.ink3,
      colorBgBase: palette.paper,
      colorBgContainer: palette.paper,
      colorBgElevated: palette.paper,
      colorBgLayout: palette.ground,
      colorBorder: palette.control,
      colorBorderSecondary: palette.line,
      controlItemBgActive: palette.linkCell,
      controlItemBgHover: palette.hover,
      fontFamily: screenFont,
      fontSize: 13,
      borderRadius: 6,
      borderRadiusLG: 8,
      controlHeight: 32,
      controlHeightSM: 26,
      controlHeightLG: 38,
      motion: false,
      wireframe: false,
    },
    components: {
      Button: {
        colorPrimary: palette.sealFill,
        colorPrimaryHover: palette.sealFillHover,
        colorPrimaryActive: palette.sealFillActive,
        primaryColor: palette.onSeal,
        primaryShadow: 'none',
        defaultHoverColor: palette.link,
        defaultHoverBorderColor: palette.link,
        defaultActiveColor: palette.link,
        defaultActiveBorderColor: palette.link,
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 400,
        paddingInline: 12,
      },
      Segmented: {
        trackBg: palette.track,
        itemSelectedBg: mode === 'dark' ? palette.hover : palette.paper,
      },
      Tooltip: { fontSize: 12 },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    },
  };
}
