/** The tones of the house. Components never name a colour: they use the CSS variables made from these. */
export interface Palette {
  /** Text: main, second, third. Each reads at 4.5:1 or better on paper and ground. */
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  /** Surfaces: sheets of content, the desk under them, sunken heads and feet, raised hover. */
  readonly paper: string;
  readonly ground: string;
  readonly sunken: string;
  readonly hover: string;
  /** Ground of switches and troughs. */
  readonly track: string;
  /** Rules: between areas, between rows, around controls. */
  readonly line: string;
  readonly line2: string;
  readonly control: string;
  /** Seal red as text and mark, as the fill of the one action, and as the soft ground of the current place. */
  readonly seal: string;
  readonly sealFill: string;
  readonly sealFillHover: string;
  readonly sealFillActive: string;
  readonly sealSoft: string;
  readonly onSeal: string;
  /** Links, focus and selection. */
  readonly link: string;
  readonly linkFill: string;
  readonly linkSoft: string;
  readonly linkCell: string;
  readonly good: string;
  readonly goodSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly warnLine: string;
  readonly bad: string;
  readonly badSoft: string;
  readonly badLine: string;
  /** Tiers as areas of charts, in order of lightness: away from the paper's for the highest, near it for the last. */
  readonly tierDiamond: string;
  readonly tierPlatinum: string;
  readonly tierGold: string;
  readonly tierOrdinary: string;
  readonly tierRestricted: string;
  /** Tiers as chips: text, ground, edge. */
  readonly chipDiamondText: string;
  readonly chipDiamondGround: string;
  readonly chipDiamondEdge: string;
  readonly chipPlatinumText: string;
  readonly chipPlatinumGround: string;
  readonly chipPlatinumEdge: string;
  readonly chipGoldText: string;
  readonly chipGoldGround: string;
  readonly chipGoldEdge: string;
  readonly chipOrdinaryText: string;
  readonly chipOrdinaryGround: string;
  readonly chipOrdinaryEdge: string;
  readonly chipRestrictedText: string;
  readonly chipRestrictedGround: string;
  readonly chipRestrictedEdge: string;
  readonly shadow: string;
  /** The desk behind paper previews. */
  readonly desk: string;
}

export const lightPalette: Palette = {
  ink: '#1f2a37',
  ink2: '#566170',
  ink3: '#667180',
  paper: '#ffffff',
  ground: '#f5f6f8',
  sunken: '#fafbfc',
  hover: '#f2f4f7',
  track: '#e9ecf0',
  line: '#e3e6ea',
  line2: '#eef0f3',
  control: '#d3d8de',
  seal: '#b4232a',
  sealFill: '#b4232a',
  sealFillHover: '#c3323a',
  sealFillActive: '#961a20',
  sealSoft: '#fbeeee',
  onSeal: '#ffffff',
  link: '#1d5fa8',
  linkFill: '#1d5fa8',
  linkSoft: '#f0f6fd',
  linkCell: '#e7f0fb',
  good: '#1b7f4d',
  goodSoft: '#edf8f2',
  warn: '#a85708',
  warnSoft: '#fffaf2',
  warnLine: '#e8cfa8',
  bad: '#b4232a',
  badSoft: '#fdf3f3',
  badLine: '#eec4c6',
  tierDiamond: '#1d5fa8',
  tierPlatinum: '#5b6675',
  tierGold: '#a8740a',
  tierOrdinary: '#7a8594',
  tierRestricted: '#b9c0c9',
  chipDiamondText: '#1d5fa8',
  chipDiamondGround: '#eaf2fb',
  chipDiamondEdge: '#c9def4',
  chipPlatinumText: '#444e5b',
  chipPlatinumGround: '#eef0f3',
  chipPlatinumEdge: '#d8dde3',
  chipGoldText: '#825704',
  chipGoldGround: '#fbf3e2',
  chipGoldEdge: '#eddcb5',
  chipOrdinaryText: '#5d6774',
  chipOrdinaryGround: '#f6f7f8',
  chipOrdinaryEdge: '#e3e6ea',
  chipRestrictedText: '#667180',
  chipRestrictedGround: '#ffffff',
  chipRestrictedEdge: '#d3d8de',
  shadow: 'rgb(31 42 55 / 0.08)',
  desk: '#e8ebf0',
};

export const darkPalette: Palette = {
  ink: '#e7ebf0',
  ink2: '#b4bdc9',
  ink3: '#98a3b1',
  paper: '#1c222a',
  ground: '#14181e',
  sunken: '#181d24',
  hover: '#262d37',
  track: '#11151a',
  line: '#313944',
  line2: '#282f39',
  control: '#414b58',
  seal: '#f1898d',
  sealFill: '#c2353c',
  sealFillHover: '#cd4148',
  sealFillActive: '#a5262d',
  sealSoft: '#3a2225',
  onSeal: '#ffffff',
  link: '#85b7f0',
  linkFill: '#2b6fbd',
  linkSoft: '#1d2d40',
  linkCell: '#223a55',
  good: '#62c695',
  goodSoft: '#1b2f26',
  warn: '#e5a55f',
  warnSoft: '#2e261b',
  warnLine: '#5f4a2c',
  bad: '#f1898d',
  badSoft: '#34201f',
  badLine: '#6b3438',
  tierDiamond: '#8fc0f5',
  tierPlatinum: '#a3aebc',
  tierGold: '#c8952c',
  tierOrdinary: '#7a8594',
  tierRestricted: '#4f5966',
  chipDiamondText: '#9cc6f5',
  chipDiamondGround: '#1c3048',
  chipDiamondEdge: '#2f4d70',
  chipPlatinumText: '#d2d9e2',
  chipPlatinumGround: '#2c343f',
  chipPlatinumEdge: '#465160',
  chipGoldText: '#e9c073',
  chipGoldGround: '#352b18',
  chipGoldEdge: '#5a4827',
  chipOrdinaryText: '#b4bdc9',
  chipOrdinaryGround: '#222932',
  chipOrdinaryEdge: '#39424e',
  chipRestrictedText: '#98a3b1',
  chipRestrictedGround: '#1c222a',
  chipRestrictedEdge: '#414b58',
  shadow: 'rgb(0 0 0 / 0.4)',
  desk: '#0f1317',
};
