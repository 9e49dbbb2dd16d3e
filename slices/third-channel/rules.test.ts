import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import { consentStates, thirdChannelAudiences, type Consent, type ThirdChannel } from "./model.ts";
import { checkRecord, gradeFor, withoutConsent } from "./rules.ts";

const record: ThirdChannel = {
  id: "t",
  title: "겨울",
  through: "undp",
  with: "pyongyang",
  issues: [],
  what: "기상 자료 교환",
  status: "idea",
  lastUsed: null,
  sanctionsNote: null,
  riskNote: null,
  consents: [],
  stateConsent: "unknown",
  stateConsentOn: null,
  stateConsentEvidence: null,
};
const consent = (party: string, state: Consent["state"]): Consent => ({
  party,
  state,
  on: state === "unknown" ? null : partialDate("2026-04"),
  evidence: state === "unknown" ? null : "전문",
});

describe("checkRecord", () => {
  it("names every party, those never asked as not asked", () => {
    const checked = checkRecord({ ...record, consents: [consent("undp", "given")] });
    expect(checked.ok && checked.value.consents.map(({ party, state }) => [party, state])).toEqual([
      ["undp", "given"],
      ["pyongyang", "unknown"],
    ]);
  });

  it("refuses a consent without day and evidence, and a channel to oneself", () => {
    const bare = { party: "undp", state: "given" as const, on: null, evidence: "x" };
    expect(checkRecord({ ...record, consents: [bare] })).toMatchObject({
      error: { kind: "third-channel-consent-undated" },
    });
    expect(checkRecord({ ...record, with: "undp" })).toMatchObject({
      error: { kind: "third-channel-loop" },
    });
  });
});

describe("gradeFor", () => {
  const parties = fc.constantFrom("undp", "pyongyang", "seoul", "dprk");
  const consents = fc.uniqueArray(
    fc.record({ party: parties, state: fc.constantFrom(...consentStates) }),
    { selector: ({ party }) => party },
  );

  it("never lets the office see a record while a party has not consented", () => {
    fc.assert(
      fc.property(
        consents,
        fc.constantFrom(null, ...thirdChannelAudiences),
        fc.constantFrom(...thirdChannelAudiences),
        (said, wanted, present) => {
          const all = {
            ...record,
            consents: said.map(({ party, state }) => consent(party, state)),
          };
          const graded = gradeFor(all, wanted, present);
          if (withoutConsent(all).length > 0)
            expect(graded).not.toEqual({ ok: true, value: "office" });
          else expect(graded).toEqual({ ok: true, value: wanted ?? present });
        },
      ),
      { seed: 9 },
    );
  });

  it("takes a shared record back to its named people when a consent is withdrawn", () => {
    const withdrawn = {
      ...record,
      consents: [consent("undp", "refused"), consent("pyongyang", "given")],
    };
    expect(gradeFor(withdrawn, null, "office")).toEqual({ ok: true, value: "named" });
    expect(gradeFor(withdrawn, "office", "named")).toMatchObject({
      error: { kind: "third-channel-without-consent", parties: ["undp"] },
    });
  });
});
