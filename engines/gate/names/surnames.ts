/**
 * Family names of Korea, in Northern and Southern spelling. Sources: Statistics Korea, Population and Housing Census
 * 2015, family names with 1,000 bearers or more; Northern forms after the initial-sound rule (리, 류, 림, 로, 라, 량, 려, 렴).
 */
const single =
  "김이리박최정조강장윤임림한오서신권황안송류유전홍고문양량손배백허남심노로하곽성차주우구민라나진지엄채원천방공현함변염렴여려추도소석선설마길연련위표명기반왕금옥육륙인맹제모탁국어은편용룡예경봉사부가복태목형피두감음빈동온호범좌팽승간상시갈단견당계화창";

const double = ["남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방", "강전"];

/** Family names of one syllable, as code points. */
export const surnameSyllables: ReadonlySet<number> = new Set(
  [...single].map((one) => one.charCodeAt(0)),
);

/** Family names of two syllables, as pairs of code points. */
export const doubleSurnames: readonly (readonly [number, number])[] = double.map((one) => [
  one.charCodeAt(0),
  one.charCodeAt(1),
]);
