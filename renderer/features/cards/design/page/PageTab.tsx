import type { PaperFrame } from '@shared/domain/paper/layout';
import type { EditLayout } from '../draft/use-layout-draft';
import type { EditFrame } from './edit-frame';
import { HeadFootSection } from './HeadFootSection';
import { LogoSection } from './LogoSection';
import { PageSection } from './PageSection';

interface Props {
  readonly frame: PaperFrame;
  readonly edit: EditLayout;
}

/** The paper itself: sheet, margins, type, heading, logo, foot. */
export function PageTab({ frame, edit }: Props) {
  const editFrame: EditFrame = (change, tag) =>
    edit(
      (layout) => ({ ...layout, frame: { ...layout.frame, ...change } }),
      tag === undefined ? undefined : `frame.${tag}`,
    );
  return (
    <>
      <PageSection frame={frame} edit={editFrame} />
      <HeadFootSection frame={frame} edit={editFrame} />
      <LogoSection logo={frame.logo} edit={editFrame} />
    </>
  );
}
