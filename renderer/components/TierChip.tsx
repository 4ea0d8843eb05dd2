import './tier-chip.css';

/** Tones a tier chip can take; a scheme names the tone of each of its tiers. */
export const chipTones = ['diamond', 'platinum', 'gold', 'ordinary', 'restricted', 'watch'] as const;
export type ChipTone = (typeof chipTones)[number];

interface Props {
  /** Tone of the tier; an unknown one reads as `ordinary`. */
  readonly tone: string;
  /** The tier's word in the language of the screens: never colour alone. */
  readonly label: string;
}

function isChipTone(tone: string): tone is ChipTone {
  return (chipTones as readonly string[]).includes(tone);
}

/** A tier as chip and word. */
export function TierChip({ tone, label }: Props) {
  return <span className={`bb-chip bb-chip-${isChipTone(tone) ? tone : 'ordinary'}`}>{label}</span>;
}
