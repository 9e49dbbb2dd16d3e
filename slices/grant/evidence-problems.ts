import { both } from "#kernel/local-text.ts";

import type { Wording } from "./correction-problems.ts";
import type { EvidenceRefusal } from "./rules-evidence.ts";

/** Why a file is not kept, in words. */
export const evidenceWordings: {
  readonly [K in EvidenceRefusal["kind"]]: (
    refusal: Extract<EvidenceRefusal, { kind: K }>,
  ) => Wording;
} = {
  "evidence-empty": () => ({
    at: "file",
    message: both("빈 파일입니다.", "The file is empty."),
    repair: both("다른 파일을 고르세요.", "Choose another file."),
  }),
  "evidence-too-large": ({ most }) => ({
    at: "file",
    message: both(
      `${String(most / 1_048_576)}MB까지 올릴 수 있습니다.`,
      `A file may have ${String(most / 1_048_576)} MB.`,
    ),
    repair: both("줄이거나 나누어 올리세요.", "Make it smaller, or attach it in parts."),
  }),
  "evidence-type": () => ({
    at: "file",
    message: both(
      "사진(JPEG, PNG, WebP, TIFF)이나 PDF가 아닙니다.",
      "It is neither a picture (JPEG, PNG, WebP, TIFF) nor a PDF.",
    ),
    repair: both("PDF나 사진으로 저장해 올리세요.", "Save it as a PDF or a picture."),
  }),
};
