import { Buffer } from "node:buffer";

import type { Naru } from "./naru.ts";
import { signInToDemo, type Session } from "./session.ts";
import { ask, dayFromNow, fillRegister } from "./water-programme.ts";

/** Ids of what a filled demo office holds beside the report's facts. */
export interface Filled {
  readonly programme: string;
  readonly draft: string;
  readonly request: string;
  readonly grant: string;
  readonly shipment: string;
  /** An assessment that two persons answered. */
  readonly assessment: string;
  /** One that the officer has yet to answer. */
  readonly sheet: string;
}

const why = "결정 준비";
const text = (ko: string, en: string) => ({ ko, en });
const evidence = { source: "office-entry", locator: "현지 조사 보고 2026, 4쪽" };

/** Fills a demo office through its API: a list in force, a programme that runs, its letters and shipments, assessments. */
export async function fillOffice(naru: Naru): Promise<Filled> {
  const officer = await signInToDemo(naru, "officer");
  const lead = await signInToDemo(naru, "lead");
  const register = await fillRegister(officer);
  const { programme, shipment } = register;
  await describeProgramme(officer, programme);
  await enterResults(officer, programme);
  const assessors = await Promise.all([idOf(officer), idOf(lead)]);
  const assessment = await askFor(officer, programme, assessors);
  for (const [session, value] of [
    [officer, 1],
    [lead, 0],
  ] as const)
    await answer(session, assessment, value);
  const sheet = await askFor(officer, programme, assessors);
  await runProgramme(officer, programme);
  await attachReceipt(officer, shipment);
  return { ...register, assessment, sheet };
}

async function idOf(session: Session): Promise<string> {
  return (await ask<{ account: { id: string } }>(session, "GET", "/me")).account.id;
}

/** Says of a programme what the conditions of its decision ask for. */
async function describeProgramme(session: Session, id: string): Promise<void> {
  const harm = [
    {
      text: text("배분 순서", "Order of sharing"),
      evidence,
      answer: text("공동 조사", "A joint survey"),
    },
  ];
  const gain = [{ text: text("맑은 물", "Clean water"), evidence }];
  const content = {
    benefits: { a: gain, b: gain },
    needs: [
      {
        text: text("정수 설비가 낡음", "The waterworks are old"),
        evidence,
        side: "b",
        method: text("현지 조사", "A visit"),
        confidence: "medium",
        on: "2026-05",
      },
    ],
    dividers: harm,
    connectors: harm,
    activities: ["third-country"],
    partners: [
      { actorId: "undp", role: "implements" },
      { actorId: "pyongyang", role: "receives" },
    ],
    handOver: {
      owner: text("평양시 상하수도 관리소", "Waterworks of Pyongyang"),
      actorId: null,
      on: "2029",
      condition: text("기술자 교육 뒤", "Once engineers are trained"),
      selfFinancing: text("수도 요금", "Water fees"),
    },
  };
  const patch = { owner: "남북협력과", begins: "2026-11", content };
  await ask(session, "PUT", `/programmes/${id}`, { patch, why });
}

/** Enters a result that adds up those below: one with its evidence and a split, one without, one unknown. */
async function enterResults(session: Session, programme: string): Promise<void> {
  const enter = async (part: object): Promise<string> => {
    const result = {
      kind: "indicator",
      parentId: null,
      position: 1,
      unit: "동",
      baseline: null,
      baselineOn: null,
      target: 10,
      targetOn: "2027",
      actual: null,
      actualOn: null,
      rollUp: "none",
      disaggregation: [],
      evidence: {},
      note: { ko: null, en: null },
      ...part,
    };
    const at = `/programmes/${programme}/results`;
    return (await ask<{ id: string }>(session, "POST", at, { result, why })).id;
  };
  const parentId = await enter({
    kind: "output",
    name: text("정수장", "Waterworks"),
    rollUp: "sum",
    target: null,
  });
  await enter({
    parentId,
    name: text("동평양", "East Pyongyang"),
    actual: 4,
    actualOn: "2026-10",
    disaggregation: [{ by: "규모", group: "소", value: 4 }],
    evidence: { actual: evidence },
  });
  await enter({ parentId, name: text("서평양", "West Pyongyang"), actual: 2 });
  await enter({ parentId, name: text("남포", "Nampo") });
}

async function askFor(
  session: Session,
  programme: string,
  assessors: readonly string[],
): Promise<string> {
  const subject = { kind: "programme", id: programme };
  const asked = { subject, instrument: "triple-nexus", asOf: "2026-11", assessors };
  const made = await ask<{ assessment: { id: string } }>(session, "POST", "/assessments", asked);
  return made.assessment.id;
}

/** Answers every dimension with one value and hands the sheet in. */
async function answer(session: Session, assessment: string, value: number): Promise<void> {
  type Asked = { instrument: { dimensions: readonly { id: string }[] } };
  const { instrument } = await ask<Asked>(session, "GET", "/instruments/triple-nexus");
  const entry = { kind: "scored", value, evidence: "사업 계획서 2쪽", citation: null };
  const scores = Object.fromEntries(instrument.dimensions.map(({ id }) => [id, entry]));
  await ask(session, "PUT", `/assessments/${assessment}/answers`, { scores, isFinal: true });
}

/** Takes a programme to its running: a partner invited, a result, money planned and paid. */
async function runProgramme(session: Session, id: string): Promise<void> {
  const step = (to: string) =>
    ask(session, "POST", `/programmes/${id}/steps`, {
      to,
      owner: "남북협력과",
      on: dayFromNow(0),
      evidence: null,
      why,
    });
  await step("appraised");
  await step("decided");
  await ask(session, "POST", `/programmes/${id}/invitations`, { actorId: "undp", why });
  const money = (amount: string) => ({
    money: { amount, currency: "USD" },
    on: dayFromNow(0),
    rate: null,
    funder: "seoul",
    party: "undp",
    note: text("1차", "First part"),
    source: { source: "office-entry", locator: null },
  });
  const planned = { ...money("90000"), kind: "commitment", shareRule: null };
  await ask(session, "POST", `/programmes/${id}/money`, { money: planned, why });
  await ask(session, "POST", `/programmes/${id}/payments`, { payment: money("25000"), why });
  await step("running");
}

/** Attaches a receipt to the first hand-over of a shipment. */
async function attachReceipt(session: Session, shipment: string): Promise<void> {
  type Page = { lines: readonly { trail: { steps: readonly { id: string }[] } }[] };
  const { lines } = await ask<Page>(session, "GET", `/shipments/${shipment}`);
  const at = `/hand-overs/${lines[0]!.trail.steps[0]!.id}/files?name=${encodeURIComponent("도착 확인 7.pdf")}`;
  const sent = await session.send(
    at,
    "application/octet-stream",
    Buffer.from("%PDF-1.7 도착 확인"),
  );
  if (!sent.ok) throw new Error(`${at}: ${sent.status} ${await sent.text()}`);
}
