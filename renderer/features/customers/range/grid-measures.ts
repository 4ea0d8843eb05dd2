/** Heights of the grid's rows and of its header in px, as the theme sets them. */
export const rowHeight = 32;
export const headerHeight = 34;
