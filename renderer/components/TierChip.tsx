import './tier-chip.css';

/** Tones a tier chip can take; a scheme names the tone of each of its tiers. */
export const tierTones = ['diamond', 'platinum', 'gold', 'plain', 'limited', 'watch'] as const;
export type TierTone = (typeof tierTones)[number];

interface Props {
  /** Tone of the tier; an unknown one reads as `plain`. */
  readonly tone: string;
  /** The tier's word in the language of the screens: never colour alone. */
  readonly label: string;
}

function isTierTone(tone: string): tone is TierTone {
  return (tierTones as readonly string[]).includes(tone);
}

/** A tier as chip and word. */
export function TierChip({ tone, label }: Props) {
  return <span className={`bb-chip bb-chip-${isTierTone(tone) ? tone : 'plain'}`}>{label}</span>;
}
