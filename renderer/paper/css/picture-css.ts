/** Charts on paper: as wide as the page, with the numbers below. */
export const pictureCss = `
.sheet.picture img.chart { display: block; width: 100%; height: auto; margin: 1mm 0 3mm; }
.sheet.picture table.numbers { margin: 0 0 3mm; }
.sheet.picture .numbers td { height: 5.6mm; }
`;
