import { afterAll, beforeAll, expect, test } from "vitest";

import { onBothDatabases } from "#apps/server/database/testing.ts";
import { openSeoul, type SeoulOffice } from "#apps/server/seoul.testing.ts";

onBothDatabases("third channels", (database) => {
  let office: SeoulOffice;
  let mate = "";
  beforeAll(async () => {
    office = await openSeoul(database());
    await office.join("officer", "officer");
    mate = await office.join("mate", "officer");
    await office.join("lead", "lead");
  });
  afterAll(() => office.close());

  const record = {
    title: "겨울 자료",
    through: "undp",
    with: "pyongyang",
    issues: ["climate"],
    what: "기상 자료 교환",
    status: "idea",
    lastUsed: null,
    sanctionsNote: null,
    riskNote: null,
    consents: [] as object[],
    stateConsent: "unknown",
    stateConsentOn: null,
    stateConsentEvidence: null,
  };
  const given = (party: string) => ({ party, state: "given", on: "2026-04-02", evidence: "공문" });
  const readings = async () => {
    const { rows } = await database().owner.query(
      "select subject_id, account_id, audience from audit_entry where command = 'read named record' order by seq",
    );
    return rows;
  };

  test("is seen by the named alone; every reading of it is chained; a list is no reading", async () => {
    const body = { record, named: [mate], why: "첫 접촉" };
    const { status, body: entered } = await office.ask("officer", "POST /third-channels", body);
    expect(status).toBe(201);
    const path = `GET /third-channels/${entered.id}`;
    expect((await office.ask("lead", path)).status).toBe(404);
    expect((await office.ask("lead", "GET /third-channels")).body.items).toEqual([]);
    expect((await office.ask("mate", "GET /third-channels")).body.items).toMatchObject([
      { title: "겨울 자료", audience: "named" },
    ]);
    expect(await readings()).toEqual([]);
    const opened = await office.ask("mate", path);
    expect(opened.body.record.consents).toMatchObject([
      { party: "undp", state: "unknown" },
      { party: "pyongyang", state: "unknown" },
    ]);
    await office.ask("officer", path);
    expect(await readings()).toMatchObject([
      { subject_id: entered.id, account_id: mate, audience: "named" },
      { subject_id: entered.id, audience: "named" },
    ]);
    const audit = await office.ask("lead", "GET /audit");
    expect(JSON.stringify(audit.body)).not.toContain(entered.id);
  });

  test("cannot be shared without every consent, not even in the database; a withdrawn consent takes it back", async () => {
    const entered = await office.ask("officer", "POST /third-channels", {
      record: { ...record, title: "둘째", consents: [given("undp")] },
      named: [],
      why: "x",
    });
    const { id } = entered.body;
    const put = (consents: object[], audience?: string) =>
      office.ask("officer", `PUT /third-channels/${id}`, {
        record: { ...record, title: "둘째", consents },
        named: [],
        why: "x",
        ...(audience !== undefined && { audience }),
      });
    const early = await put([given("undp")], "office");
    expect([early.status, early.body.kind]).toEqual([409, "third-channel-without-consent"]);
    const forced = database().owner.query(
      "update third_channel_record set audience = 'office' where id = $1",
      [id],
    );
    await expect(forced).rejects.toThrow(/third_channel_shared_with_consent/);
    expect((await put([given("undp"), given("pyongyang")], "office")).status).toBe(200);
    expect((await office.ask("lead", `GET /third-channels/${id}`)).status).toBe(200);
    const withdrawn = await put([{ ...given("undp"), state: "refused" }, given("pyongyang")]);
    expect(withdrawn.status).toBe(200);
    expect((await office.ask("lead", `GET /third-channels/${id}`)).status).toBe(404);
    await office.ask("officer", `POST /undo/${withdrawn.body.undo.id}`);
    expect((await office.ask("lead", `GET /third-channels/${id}`)).status).toBe(200);
  });

  test("strangers are not named, and an answer without a day is refused", async () => {
    const stranger = await office.ask("officer", "POST /third-channels", {
      record,
      named: ["nobody-here"],
      why: "x",
    });
    expect(stranger.body.kind).toBe("third-channel-member-unknown");
    const bare = { ...given("undp"), on: null };
    const undated = await office.ask("officer", "POST /third-channels", {
      record: { ...record, consents: [bare] },
      named: [],
      why: "x",
    });
    expect(undated.body.kind).toBe("third-channel-consent-undated");
  });
});
