import {
  contentKeys,
  type ContentKey,
  type ExemptionRequest,
  type RequestContent,
  type RequestLine,
} from "./model-request.ts";

/** What a request still lacks: a content of the notice, a part of an item line, or who applies. */
export type Missing =
  /** `both`: not written at all; `english`: the Committee reads English. */
  | { readonly kind: "content"; readonly key: ContentKey; readonly lacks: "both" | "english" }
  | { readonly kind: "applicant" }
  | { readonly kind: "lines" }
  | { readonly kind: "line"; readonly line: number; readonly cells: readonly LineCell[] };

/** The cells that the notice's annex asks for in every line. */
export const lineCells = ["hs", "description", "quantity", "unit", "value", "endUser"] as const;
export type LineCell = (typeof lineCells)[number];

/** Everything that is missing, in the order of the notice. */
export function missingIn(
  request: Pick<ExemptionRequest, "applicantKind" | "applicant" | "content" | "lines">,
): readonly Missing[] {
  const { applicantKind, applicant, content, lines } = request;
  const isApplicantKnown =
    applicantKind !== null && (applicant.ko !== null || applicant.en !== null);
  return [
    ...(isApplicantKnown ? [] : [{ kind: "applicant" } as const]),
    ...contentKeys.flatMap((key) => missingContent(key, content)),
    ...(lines.length === 0 ? [{ kind: "lines" } as const] : []),
    ...lines.flatMap(missingCells),
  ];
}

function missingContent(key: ContentKey, content: RequestContent): Missing[] {
  const { ko, en } = content[key];
  if (isEmpty(ko) && isEmpty(en)) return [{ kind: "content", key, lacks: "both" }];
  return isEmpty(en) ? [{ kind: "content", key, lacks: "english" }] : [];
}

const isEmpty = (text: string | null) => text === null || text.trim() === "";

function missingCells(line: RequestLine): Missing[] {
  const lacks: Readonly<Record<LineCell, boolean>> = {
    hs: isEmpty(line.hs),
    description: isEmpty(line.description.ko) && isEmpty(line.description.en),
    quantity: line.quantity === null,
    unit: isEmpty(line.unit),
    value: line.value === null || isEmpty(line.currency),
    endUser: isEmpty(line.endUser),
  };
  const cells = lineCells.filter((cell) => lacks[cell]);
  return cells.length === 0 ? [] : [{ kind: "line", line: line.line, cells }];
}
