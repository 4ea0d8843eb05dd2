import { sizeOf } from '@renderer/paper/frame';
import type { PageSize } from '@shared/ipc/printing';
import type { StudioSetting } from '../paper/studio-setting';

const a4: PageSize = { widthMm: 210, heightMm: 297 };

/** Size of the first paper of a job. In a PDF each page has its own size, as its style sheet says. */
export function sizeOfJob({ layouts }: Pick<StudioSetting, 'layouts'>): PageSize {
  const [first] = layouts.values();
  return first === undefined ? a4 : sizeOf(first.frame);
}
