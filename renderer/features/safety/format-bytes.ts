const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size for people: `812 B`, `34.2 KB`, `1.2 GB`. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let at = 0;
  while (size >= 1024 && at < units.length - 1) {
    size /= 1024;
    at += 1;
  }
  return `${at === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[at]}`;
}
