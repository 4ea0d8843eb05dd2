/** What was looked for last: the bar and the dialog begin with it. Forgotten with the window, never stored. */
export const findMemory = { text: '' };
