import { unListXml } from "#slices/gate/un-xml.testing.ts";

import type { Session } from "./session.ts";

/** A line of the item list: HS, name in Korean and English, quantity, unit, value in US dollars, what is declared. */
type Line = readonly [string, string, string, number, string, number, string?];

/** Goods of a water-quality programme: laboratory, pumps and pipes, treatment, training; two can never go. */
const goods: readonly Line[] = [
  ["841370", "원심 펌프", "Centrifugal pump", 24, "대", 48_000],
  ["841391", "펌프 예비 부품", "Pump spare parts", 60, "조", 9_000],
  ["842121", "정수 여과기", "Water filter unit", 40, "대", 56_000],
  ["842199", "여과기 교체 부품", "Filter cartridges", 400, "개", 8_000],
  ["848180", "수도 밸브", "Gate valve", 320, "개", 19_200],
  ["850152", "교류 전동기", "AC motor", 24, "대", 21_600],
  ["850440", "전원 변환 장치", "Power converter", 12, "대", 7_200],
  ["854140", "태양광 전지판", "Photovoltaic panel", 96, "장", 28_800],
  ["853710", "제어반", "Control panel", 8, "면", 16_000],
  ["730640", "스테인리스 강관", "Stainless steel tube", 1_200, "m", 31_200],
  ["730729", "스테인리스 이음쇠", "Stainless fittings", 640, "개", 9_600],
  ["731815", "볼트", "Bolts", 4_000, "개", 1_600],
  ["732690", "철제 받침대", "Steel bracket", 160, "개", 4_800],
  ["760820", "알루미늄관", "Aluminium tube", 300, "m", 5_400],
  ["391723", "염화비닐관", "PVC pipe", 2_400, "m", 14_400],
  ["391740", "염화비닐 이음쇠", "PVC fittings", 1_800, "개", 3_600],
  ["392510", "물탱크", "Plastic water tank", 30, "개", 18_000],
  ["401693", "고무 패킹", "Rubber gasket", 2_000, "개", 1_000],
  ["382200", "수질 시험 시약", "Water test reagent", 500, "상자", 20_000],
  ["380894", "소독 정제", "Disinfectant tablets", 3_000, "상자", 18_000],
  ["280110", "염소", "Chlorine", 2_000, "kg", 4_000],
  ["282810", "차아염소산칼슘", "Calcium hypochlorite", 5_000, "kg", 10_000],
  ["282735", "염화알루미늄 응집제", "Coagulant", 8_000, "kg", 9_600],
  ["380210", "활성탄", "Activated carbon", 6_000, "kg", 12_000],
  ["701790", "실험용 유리 기구", "Laboratory glassware", 600, "개", 6_000],
  ["902780", "수질 분석기", "Water analyser", 10, "대", 45_000],
  ["902519", "수온계", "Water thermometer", 50, "개", 1_000],
  ["902610", "유량계", "Flow meter", 36, "대", 10_800],
  ["902830", "적산 전력계", "Electricity meter", 12, "대", 960],
  ["842310", "저울", "Laboratory balance", 6, "대", 3_000],
  ["841981", "멸균기", "Steriliser", 4, "대", 8_000],
  ["841850", "시료 냉장고", "Sample refrigerator", 6, "대", 6_600],
  ["490199", "교육 교재", "Training books", 800, "권", 4_000],
  ["481910", "시료 상자", "Cardboard boxes", 1_000, "개", 500],
  ["611610", "고무 장갑", "Protective gloves", 2_000, "켤레", 2_000],
  ["640192", "방수 장화", "Waterproof boots", 200, "켤레", 3_000],
  ["870410", "덤프차", "Dumper", 2, "대", 90_000],
  ["940540", "조명 기구", "Lighting fixture", 120, "개", 3_600],
  ["910111", "손목시계", "Wrist watch", 5, "개", 2_500],
  ["950691", "운동 기구", "Fitness equipment", 3, "개", 1_200],
];

/** Numbers of the lines that no letter can help. */
export const neverLines = [39, 40];

const endUser = "평양시 상하수도 관리소";

/** The list as somebody copies it out of a spreadsheet. */
export const pastedItems = [
  "HS코드\t품목\t영문품명\t수량\t단위\t금액\t통화\t원산지\t최종사용자\t경로\t신고",
  ...goods.map(([hs, ko, en, quantity, unit, value, declared = "humanitarian"]) =>
    [hs, ko, en, quantity, unit, value, "USD", "KR", endUser, "인천–남포 해로", declared].join(
      "\t",
    ),
  ),
].join("\n");

export const itemCount = goods.length;

/** A small sanctions list of today, as the UN publishes one. */
export function todaysList(): string {
  const [day] = new Date().toISOString().split("T");
  return unListXml(`${day}T00:00:00.000Z`, [
    { reference: "KPe.001", name: "KOREA MINING DEVELOPMENT TRADING CORPORATION" },
  ]);
}

/** Puts the small list in force. */
export async function loadTodaysList(session: Session): Promise<void> {
  const answer = await session.send(
    "/gate/lists?name=un.xml&wait=30",
    "application/xml",
    todaysList(),
  );
  if (!answer.ok) throw new Error(`list not loaded: ${answer.status} ${await answer.text()}`);
}

/** Asks the API and answers what it said; a refusal throws. */
export async function ask<T>(
  session: Session,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const answer = await session.call(method, path, body);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Makes a water programme with the lines that may go, through the API; answers its id and its items' ids by line. */
export async function makeWaterProgramme(
  session: Session,
): Promise<{ readonly id: string; readonly items: readonly string[] }> {
  const why = "대동강 수질 개선";
  const { id } = await ask<{ id: string }>(session, "POST", "/programmes", {
    programme: {
      name: { ko: "대동강 수질 개선", en: "Water quality of the Taedong" },
      kind: "goods",
    },
    why,
  });
  const read = await ask<{ items: readonly object[] }>(session, "POST", "/programmes/items/read", {
    text: pastedItems,
  });
  const items = read.items.filter((_, at) => !neverLines.includes(at + 1));
  await ask(session, "POST", `/programmes/${id}/items`, { items, replaces: true, why });
  const page = await ask<{ items: readonly { item: { id: string } }[] }>(
    session,
    "GET",
    `/programmes/${id}/shipping`,
  );
  return { id, items: page.items.map(({ item }) => item.id) };
}

const none = { ko: null, en: null };

/** Records the approvals at home, which cover the whole list. */
export async function recordHomeLetters(session: Session, programmeId: string): Promise<void> {
  for (const [allows, reference, issuer] of [
    ["licence", "통일부 반출승인 2026-101", "통일부"],
    ["notify", "사전검토 2026-55", "남북교류협력지원협회"],
  ])
    await recordLetter(session, {
      programmeId,
      allows,
      reference,
      issuer: { ko: issuer, en: null },
      regime: "kr",
      coversAll: true,
    });
}

/** Records a letter with everything that a journey does not care about. */
export async function recordLetter(session: Session, part: object): Promise<string> {
  const made = await ask<{ grant: { id: string } }>(session, "POST", "/grants", {
    requestId: null,
    reference: "S/AC.49/2026/OC.30",
    issuer: { ko: "1718 위원회", en: "1718 Committee" },
    holder: { ko: "외교부", en: "Ministry of Foreign Affairs" },
    regime: "dprk",
    allows: "exemption",
    scope: none,
    issuedOn: dayFromNow(-12),
    validFrom: dayFromNow(-12),
    validUntil: dayFromNow(260),
    shipmentsAllowed: 3,
    itemKinds: null,
    coversAll: false,
    value: null,
    sources: [],
    note: none,
    lines: [],
    why: "공문 접수",
    ...part,
  });
  return made.grant.id;
}

export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A shipment as the API takes it. */
export function shipmentOf(
  programmeId: string,
  lines: readonly { readonly itemId: string; readonly quantity: number }[],
): object {
  return {
    programmeId,
    shippedOn: dayFromNow(0),
    route: "인천–남포 해로",
    portFrom: "인천항",
    portTo: "남포항",
    carrier: "한중해운",
    documents: ["선하증권 B/L 2026-001"],
    note: null,
    lines,
    why: "첫 선적",
  };
}

/** A register with a draft, an answered request, three letters, a shipment and its hand-overs; ids of what it holds. */
export async function fillRegister(session: Session): Promise<{
  readonly programme: string;
  readonly draft: string;
  readonly request: string;
  readonly grant: string;
  readonly shipment: string;
}> {
  await loadTodaysList(session);
  const { id, items } = await makeWaterProgramme(session);
  await recordHomeLetters(session, id);
  const why = "대동강 수질 개선";
  type Built = { request: { id: string; lines: readonly Asked[] } };
  const built = await ask<Built>(session, "POST", "/exemption-requests", { programmeId: id, why });
  const draft = await ask<Built>(session, "POST", "/exemption-requests", { programmeId: id, why });
  const request = built.request.id;
  await ask(session, "PUT", `/exemption-requests/${request}`, {
    patch: {
      applicantKind: "member-state",
      applicant: { ko: "외교부", en: "Ministry of Foreign Affairs" },
    },
    why,
  });
  await ask(session, "POST", `/exemption-requests/${request}/send`, {
    on: dayFromNow(-40),
    through: "외교부 → 유엔 상주조정관",
    acceptsMissing: true,
    why,
  });
  const lines = built.request.lines.map(({ itemId, hs, description, quantity, unit }) => ({
    itemId,
    hs,
    description,
    quantity,
    unit,
  }));
  const grant = await recordLetter(session, {
    programmeId: id,
    requestId: request,
    lines,
    scope: { ko: "대동강 수질 개선 장비", en: "Equipment for the water of the Taedong" },
    validUntil: dayFromNow(60),
  });
  await ask(session, "POST", `/grants/${grant}/extension`, {
    reference: "S/AC.49/2026/OC.31",
    issuedOn: dayFromNow(-1),
    validUntil: dayFromNow(80),
    shipmentsAllowed: null,
    why,
  });
  const shipped = await ask<{ shipment: { id: string } }>(
    session,
    "POST",
    "/shipments",
    shipmentOf(id, [
      { itemId: items[0]!, quantity: 10 },
      { itemId: items[2]!, quantity: 40 },
      { itemId: items[19]!, quantity: 1_500 },
    ]),
  );
  const shipment = shipped.shipment.id;
  const page = await ask<{ lines: readonly { id: string }[] }>(
    session,
    "GET",
    `/shipments/${shipment}`,
  );
  for (const [kind, quantity, receiver, receipt] of [
    ["arrival", 10, "남포항 세관", "도착 확인 7"],
    ["transfer", 10, "평양시 상하수도 관리소", null],
    ["distribution", 6, "대동강구역 정수장", "인수증 12"],
  ] as const)
    await ask(session, "POST", `/shipments/${shipment}/hand-overs`, {
      kind,
      on: dayFromNow(0),
      receiver,
      place: "평양",
      evidence: receipt,
      note: null,
      lines: [{ lineId: page.lines[0]!.id, quantity }],
      why,
    });
  return { programme: id, draft: draft.request.id, request, grant, shipment };
}

interface Asked {
  readonly itemId: string;
  readonly hs: string | null;
  readonly description: object;
  readonly quantity: number | null;
  readonly unit: string | null;
}
