import { describe, expect, it } from "vitest";
import { chooseClaim, newestFirst, type ChoiceRule, type Claim } from "./claim.ts";
import { partialDate } from "./partial-date.ts";

const claim = (id: string, value: number, more: Partial<Claim<number>> = {}): Claim<number> => ({
  id,
  subject: "c40",
  property: "cities",
  value,
  source: "report",
  locator: "5.1.4",
  asOf: null,
  enteredBy: "office",
  enteredAt: "2021-01-01T00:00:00Z",
  status: "standing",
  ...more,
});

// Report 5.1.4 counts 96 C40 cities at the end of 2019, its appendix 94 in December 2019 (SI-06).
const inText = claim("text", 96, { asOf: partialDate("2019") });
const inTable = claim("table", 94, { asOf: partialDate("2019-12"), locator: "appendix" });

describe("the shown claim", () => {
  it("is nothing when nothing stands", () => {
    expect(chooseClaim([], newestFirst)).toBeNull();
    expect(chooseClaim([claim("a", 1, { status: "withdrawn" })], newestFirst)).toBeNull();
  });

  it("is the only one", () => {
    const chosen = chooseClaim([inText], newestFirst);
    expect(chosen).toEqual({ shown: inText, because: "only-claim", others: [], isDisputed: false });
  });

  it("says that all agree", () => {
    const chosen = chooseClaim([inText, claim("b", 96)], newestFirst);
    expect(chosen?.because).toBe("all-agree");
    expect(chosen?.isDisputed).toBe(false);
  });

  it("is the newest, and the older one stays beside it", () => {
    const newer = claim("2021", 97, { asOf: partialDate("2021") });
    const chosen = chooseClaim([inText, newer, inTable], newestFirst);
    expect(chosen?.shown.id).toBe("2021");
    expect(chosen?.because).toBe("newest-as-of");
    expect(chosen?.others).toEqual([inText, inTable]);
  });

  it("prefers any dated claim to an undated one", () => {
    expect(chooseClaim([claim("x", 1), inText], newestFirst)?.shown.id).toBe("text");
  });

  it("admits that the rule cannot tell two claims apart", () => {
    const chosen = chooseClaim([inText, inTable], newestFirst);
    expect(chosen?.because).toBe("tied");
    expect(chosen?.isDisputed).toBe(true);
  });

  it("follows the order of trust when the rule asks for it", () => {
    const rule: ChoiceRule = { criteria: ["preferred-source"], trustedSources: ["survey"] };
    const trusted = claim("s", 90, { source: "survey" });
    const chosen = chooseClaim([inText, trusted], rule);
    expect(chosen?.shown).toBe(trusted);
    expect(chosen?.because).toBe("preferred-source");
  });

  it("takes the later entry when dates do not decide", () => {
    const later = claim("later", 95, {
      asOf: partialDate("2019"),
      enteredAt: "2022-01-01T00:00:00Z",
    });
    expect(chooseClaim([inText, later], newestFirst)).toMatchObject({
      shown: later,
      because: "newest-entry",
    });
  });

  it("does not depend on the order of entry", () => {
    const forward = chooseClaim([inText, inTable], newestFirst)?.shown;
    const backward = chooseClaim([inTable, inText], newestFirst)?.shown;
    expect(forward).toBe(backward);
  });

  it("keeps withdrawn claims on record", () => {
    const gone = claim("gone", 1, { status: "withdrawn", asOf: partialDate("2030") });
    const chosen = chooseClaim([inText, gone], newestFirst);
    expect(chosen?.shown).toBe(inText);
    expect(chosen?.others).toEqual([gone]);
    expect(chosen?.isDisputed).toBe(false);
  });
});
