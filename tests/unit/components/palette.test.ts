import { darkPalette, lightPalette, type Palette } from '@renderer/components/theme/palette';
import { describe, expect, it } from 'vitest';

/** Relative luminance of WCAG 2 for `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Text and the grounds it stands on somewhere in the app. */
const pairs: readonly (readonly [keyof Palette, readonly (keyof Palette)[]])[] = [
  ['ink', ['paper', 'ground', 'sunken', 'hover', 'linkSoft', 'linkCell', 'warnSoft', 'badSoft', 'goodSoft']],
  ['ink2', ['paper', 'ground', 'sunken', 'hover', 'warnSoft', 'track']],
  ['ink3', ['paper', 'ground', 'sunken']],
  ['seal', ['paper', 'ground', 'sealSoft']],
  ['onSeal', ['sealFill', 'sealFillHover', 'sealFillActive', 'linkFill']],
  ['link', ['paper', 'ground', 'sunken', 'linkSoft', 'warnSoft']],
  ['good', ['paper', 'ground', 'goodSoft']],
  ['warn', ['paper', 'ground', 'warnSoft']],
  ['bad', ['paper', 'ground', 'badSoft']],
  ['chipDiamondText', ['chipDiamondGround']],
  ['chipPlatinumText', ['chipPlatinumGround']],
  ['chipGoldText', ['chipGoldGround']],
  ['chipOrdinaryText', ['chipOrdinaryGround']],
  ['chipRestrictedText', ['chipRestrictedGround']],
];

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
] as const)('the %s palette', (_, palette) => {
  const cases = pairs.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const));
  it.each(cases)('%s on %s reads at 4.5:1', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('puts the tiers in order of lightness, so that charts stay readable in grey', () => {
    const light = [
      palette.tierDiamond,
      palette.tierPlatinum,
      palette.tierGold,
      palette.tierOrdinary,
      palette.tierRestricted,
    ].map(luminance);
    expect(light).toEqual([...light].sort((a, b) => (palette === lightPalette ? a - b : b - a)));
  });
});
