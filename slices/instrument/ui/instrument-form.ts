import { fourSteps, sixDegrees, yesNo, type Scale } from "#engines/instruments/index.ts";
import { wordOf } from "#apps/web/design/form.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { instrumentTypes, type Dimension, type Instrument } from "../model.ts";
import { subjectKinds, type SubjectKind } from "../model-subject.ts";
import type { InstrumentWish } from "./data.ts";

/** Scales that a form offers; `keep` is the present one of a revision. */
export const readyScales: Readonly<Record<"yes-no" | "four-steps" | "six-degrees", Scale>> = {
  "yes-no": yesNo,
  "four-steps": fourSteps,
  "six-degrees": sixDegrees,
};

/** A dimension as the form holds it: texts as typed, empty for none. */
export interface TypedDimension {
  readonly key: string;
  readonly id: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly meaningKo: string;
  readonly meaningEn: string;
  /** The rest of a dimension that is revised: what the form does not ask stays. */
  readonly before: Dimension | null;
}

export function typedOf(dimension: Dimension): TypedDimension {
  const { id, name, meaning } = dimension;
  return {
    key: id,
    id,
    nameKo: name.ko ?? "",
    nameEn: name.en ?? "",
    meaningKo: meaning.ko ?? "",
    meaningEn: meaning.en ?? "",
    before: dimension,
  };
}

export function blankDimension(key: string): TypedDimension {
  return { key, id: "", nameKo: "", nameEn: "", meaningKo: "", meaningEn: "", before: null };
}

const textOf = (ko: string, en: string): LocalText => ({
  ko: ko.trim() || null,
  en: en.trim() || null,
});

/** An instrument as the form says it; new dimensions are numbered where they have no id of their own. */
export function wishFromForm(
  form: FormData,
  typed: readonly TypedDimension[],
  before: Instrument | null,
): InstrumentWish {
  const appliesTo = kindsAsked(form, before);
  const scale = wordOf(form, "scale");
  const work = wordOf(form, "work");
  const year = wordOf(form, "year");
  return {
    name: textOf(wordOf(form, "nameKo"), wordOf(form, "nameEn")),
    author: sameOr(before?.author ?? null, wordOf(form, "author")),
    year: year === "" ? null : Number(year),
    type: instrumentTypes.find((type) => type === wordOf(form, "type")) ?? "checklist",
    isOrdered: form.get("isOrdered") !== null,
    scale: isReady(scale) ? readyScales[scale] : (before?.scale ?? yesNo),
    dimensions: withOwnIds(typed.map((one, index) => dimensionOf(one, index, appliesTo))),
    note: noteOf(wordOf(form, "note"), before?.note ?? null),
    works:
      work === ""
        ? (before?.works ?? [])
        : [...(before?.works ?? []), { footnote: null, citation: textOf(work, work), pages: null }],
  };
}

/** What new dimensions are asked of: as chosen, or as the revised instrument's others are. */
function kindsAsked(form: FormData, before: Instrument | null): readonly SubjectKind[] {
  const asked = new Set<unknown>(
    before === null
      ? form.getAll("appliesTo")
      : before.dimensions.flatMap(({ appliesTo }) => appliesTo),
  );
  return subjectKinds.filter((kind) => asked.has(kind));
}

/** Numbers ids that two dimensions would share; the first keeps its own. */
function withOwnIds(dimensions: readonly Dimension[]): readonly Dimension[] {
  const taken = new Set<string>();
  return dimensions.map((dimension) => {
    let { id } = dimension;
    for (let number = 2; taken.has(id); number += 1) id = `${dimension.id}-${number}`;
    taken.add(id);
    return { ...dimension, id };
  });
}

function isReady(scale: string): scale is keyof typeof readyScales {
  return scale in readyScales;
}

/** A text that the form shows in one language: unchanged, it keeps both. */
function sameOr(before: LocalText | null, typed: string): LocalText {
  return before !== null && before.ko === typed ? before : textOf(typed, typed);
}

function noteOf(typed: string, before: LocalText | null): LocalText | null {
  return typed === "" ? null : sameOr(before, typed);
}

function dimensionOf(
  typed: TypedDimension,
  index: number,
  appliesTo: readonly SubjectKind[],
): Dimension {
  const parts = {
    name: textOf(typed.nameKo, typed.nameEn),
    meaning: textOf(typed.meaningKo, typed.meaningEn),
  };
  if (typed.before !== null) return { ...typed.before, ...parts };
  return { id: slugOf(typed.nameEn) || `dimension-${index + 1}`, ...parts, appliesTo };
}

/** Lower-case words joined by hyphens, from an English name. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}
