/** Size of a sheet in every version of Excel since 2007. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;
