import type { ListedEntry, Regime } from "#engines/gate/index.ts";

/** A word that stands in every text of the office that must not leak. */
export const secret = "GEHEIM";

const secretTexts = { ko: secret, en: secret };

/** A regime of the office's own, as the gate reads one. */
export const sampleRegime: Regime = {
  id: secret.toLowerCase(),
  name: secretTexts,
  version: "2026-01-01.1",
  begins: "2026-01-01",
  relief: { basis: secret, mark: "memory", note: secretTexts },
  list: { mostDays: 30, mark: "memory", note: secretTexts },
  provisions: [
    {
      id: secret.toLowerCase(),
      instrument: secret,
      paragraph: "1",
      title: secretTexts,
      direction: "any",
      touches: { hs: [""] },
      effect: "notify",
      exceptions: [],
      from: "2026-01-01",
      until: null,
      mark: "memory",
      source: secret,
    },
  ],
};

/** An entry of a list, as names are screened against it. */
export const sampleEntry: Omit<ListedEntry, "id"> = {
  kind: "person",
  programme: "DPRK",
  names: [{ text: secret, quality: "primary" }],
  births: [],
  documents: [],
  gender: null,
  rest: secret,
};

/** A strategy item, as its part of the workspace holds it. */
export const sampleStrategy = {
  no: 1,
  proposedProgrammeId: "prog-none",
  group: "vision",
  what: secretTexts,
  actors: ["open-one"],
  means: [secretTexts],
  preconditions: [],
  horizon: "short",
  horizonBasis: "report",
  standing: "proposed",
  slips: [],
};
