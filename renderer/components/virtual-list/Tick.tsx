import { Icon } from '../icons/Icon';

/** The tick of a row in a `VirtualList`; the row itself says to screen readers whether it is ticked. */
export function Tick({ isTicked }: { readonly isTicked: boolean }) {
  return (
    <span className="bb-tick" data-tick="" data-ticked={isTicked} aria-hidden="true">
      {isTicked ? <Icon name="check" size={12} /> : null}
    </span>
  );
}
