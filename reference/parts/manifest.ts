import { z } from "zod";
import { sourceId } from "./citations.ts";
import type { Part } from "./part.ts";
import { bothTexts, dateKnown } from "./shapes.ts";

const entry = z.strictObject({
  /** Path under `reference/`. */
  id: z.string().regex(/^[a-z-]+\/[a-z-]+\.json$/, "a path folder/file.json"),
  /** The source from which the file was made. */
  source: sourceId,
  /** Who published that source; `null`: not stated. */
  publisher: z.string().min(1).nullable(),
  /** Licence of the file's own wording and structure, an SPDX id. */
  licence: z.string().min(1),
  /** When the content was taken from its source. */
  retrieved: dateKnown,
  /** Version of the file's shape; it rises when a reader of the old shape would fail. */
  schema: z.int().positive(),
  min: z.int().min(0),
  max: z.int().min(0),
  reason: bothTexts,
});

/** What is known of one file of the reference. */
export type ManifestEntry = z.infer<typeof entry>;

export const manifest: Part<ManifestEntry[]> = {
  file: "manifest.json",
  schema: z.array(entry),
  bounds: {
    min: 15,
    max: 60,
    reason: {
      ko: "서울 자료와 자매도시, 보완 파일에서 시작한다. 손으로 관리하므로 60을 넘지 않는다.",
      en: "Begins with the files of Seoul, of the sister cities and of the additions; kept by hand, so no more than 60.",
    },
  },
};
