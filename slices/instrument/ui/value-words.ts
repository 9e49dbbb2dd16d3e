import type { Scale } from "#engines/instruments/index.ts";
import type { Language } from "#kernel/local-text.ts";

const yesNoWords: Readonly<Record<Language, readonly [string, string]>> = {
  ko: ["아니요", "예"],
  en: ["No", "Yes"],
};

/** A value in the words of its scale; a degree between anchors is named by the nearest and keeps its number. */
export function wordValue(scale: Scale, value: number, language: Language): string {
  if (scale.kind === "yes-no") return yesNoWords[language][value === 1 ? 1 : 0];
  if (scale.kind === "ordinal") return scale.anchors[value]?.[language] ?? String(value);
  const nearest = scale.anchors.toSorted(
    (one, other) => Math.abs(one.at - value) - Math.abs(other.at - value),
  )[0];
  const number = value.toFixed(2).replace(/0$/, "");
  return nearest === undefined ? number : `${number} ${nearest.meaning[language]}`;
}

/** A value in as few letters as a picture has room for: a word, a step of so many, or a degree. */
export function shortValue(scale: Scale, value: number, language: Language): string {
  if (scale.kind === "yes-no") return yesNoWords[language][value === 1 ? 1 : 0];
  if (scale.kind === "ordinal") return `${value + 1}/${scale.anchors.length}`;
  return value.toFixed(2).replace(/0$/, "");
}

/** A range as a picture writes it; two ends only where assessors differ. */
export function shortRange(
  scale: Scale,
  { low, high }: { readonly low: number; readonly high: number },
  language: Language,
): string {
  if (low === high) return shortValue(scale, low, language);
  if (scale.kind === "ordinal") return `${low + 1}–${high + 1}/${scale.anchors.length}`;
  return `${shortValue(scale, low, language)}–${shortValue(scale, high, language)}`;
}

/** The values that an assessor can choose between, lowest first; a degree offers its anchors. */
export function choicesOf(scale: Scale): readonly number[] {
  if (scale.kind === "yes-no") return [0, 1];
  return scale.kind === "ordinal"
    ? scale.anchors.map((_, rank) => rank)
    : scale.anchors.map(({ at }) => at);
}
