/** Values by coder as printed; a dot is missing, letters are codes a = 1, b = 2 … */
function byUnit(...coders: readonly string[]): (number | null)[][] {
  const columns = coders.map((line) => line.split(" ").map(read));
  return (columns[0] ?? []).map((_, unit) => columns.map((column) => column[unit] ?? null));
}

function read(cell: string): number | null {
  if (cell === ".") return null;
  return /[a-z]/.test(cell) ? cell.charCodeAt(0) - 96 : Number(cell);
}

/** Krippendorff (2011), example A: binary data, two observers. */
export const binaryTwo = byUnit("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");

/** Krippendorff (2011), example B: nominal data, two observers. */
export const nominalTwo = byUnit("a a b b d c c c e d d a", "b a b b b c c c e d d d");

/** Krippendorff (2011), example C: four observers, missing data. */
export const fourWithGaps = byUnit(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);

/** The worked example of the encyclopaedia article "Krippendorff's alpha" (Wikipedia): three coders, missing data. */
export const threeWithGaps = byUnit(
  ". . . . . 3 4 1 2 1 1 3 3 . 3",
  "1 . 2 1 3 3 4 3 . . . . . . .",
  ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
);
