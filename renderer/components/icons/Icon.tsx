import { type IconName, iconPaths } from './icon-paths';

interface Props {
  readonly name: IconName;
  /** Edge in px; 16 unless told. */
  readonly size?: number;
}

/** A small line drawing beside a word. It says nothing by itself: the control that holds it has the name. */
export function Icon({ name, size = 16 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
