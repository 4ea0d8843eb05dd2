import type { PaperFrame } from '@shared/domain/paper/layout';

/** Changes parts of the frame; steps with the same tag right after each other are one. */
export type EditFrame = (change: Partial<PaperFrame>, tag?: string) => void;
