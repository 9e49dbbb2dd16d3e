import { registerAskings } from "./leak-askings-registers.testing.ts";
import { hiddenCall, secret } from "./leak-samples.testing.ts";

/** How a route is asked so that it would show the hidden records if it could. */
export interface Asking {
  readonly path?: string;
  readonly body?: object;
  /** Status for somebody who is signed out; 401 unless the route is meant for them. */
  readonly signedOut?: number;
}

/** Id of the record that must not show. */
export const hidden = "hidden";
const unknownImport = "00000000-0000-4000-8000-000000000001";
const change = { patch: { status: "ended" }, why: secret.toLowerCase() };

const plain = { ko: "x", en: "x" };
const ownInstrument = {
  id: "open-three",
  name: plain,
  author: plain,
  year: null,
  type: "checklist",
  isOrdered: false,
  scale: { kind: "yes-no" },
  dimensions: ["one", "two"].map((id) => ({
    id,
    name: plain,
    meaning: plain,
    appliesTo: ["forum"],
  })),
  note: null,
  works: [],
};

const both = { ko: "가", en: "a" };
const emptyItem = {
  hs: "1006",
  description: both,
  quantity: null,
  unit: null,
  value: null,
  currency: null,
  origin: null,
  endUser: null,
  route: null,
  declared: [],
};
const emptyResult = {
  kind: "output",
  parentId: null,
  position: 1,
  name: both,
  unit: null,
  baseline: null,
  baselineOn: null,
  target: null,
  targetOn: null,
  actual: null,
  actualOn: null,
  rollUp: "none",
  disaggregation: [],
  evidence: {},
  note: both,
};
const payment = {
  money: { amount: "1", currency: "KRW" },
  on: "2026",
  rate: null,
  funder: null,
  party: null,
  note: both,
  source: { source: "office-entry", locator: null },
};
const plannedMoney = { ...payment, kind: "planned", shareRule: null };

const empty = { ko: null, en: null };
const letterOf = (programmeId: string) => ({
  programmeId,
  requestId: null,
  reference: "x",
  issuer: empty,
  holder: empty,
  regime: "dprk",
  allows: "exemption",
  scope: empty,
  issuedOn: null,
  validFrom: "2026-01-01",
  validUntil: "2026-12-31",
  shipmentsAllowed: null,
  itemKinds: null,
  coversAll: true,
  value: null,
  sources: [],
  note: empty,
  lines: [],
  why: "x",
});

/** Every route of the API. A route that is not here fails the test below: add it with a way to ask for what is hidden. */
export const askings: Readonly<Record<string, Asking>> = {
  "GET /me": { signedOut: 200 },
  "POST /setup": {
    body: { token: "x", name: "x", email: "x@example.org", password: "x" },
    signedOut: 409,
  },
  "POST /sign-in": { body: { email: "x@example.org", password: "x" }, signedOut: 401 },
  "POST /sign-in/demo": { body: { role: "viewer" }, signedOut: 403 },
  "POST /sign-out": { signedOut: 200 },
  "GET /sessions": {},
  "DELETE /sessions/:id": { path: `/sessions/${hidden}` },
  "GET /members": {},
  "GET /offices": {},
  "POST /offices/:id/enter": { path: `/offices/${hidden}/enter` },
  "POST /invitations": { body: { email: "y@example.org", role: "administrator" } },
  "GET /invitations/:token": { path: "/invitations/unknown-token", signedOut: 404 },
  "POST /invitations/:token": {
    path: "/invitations/unknown-token",
    body: { name: "x", password: "a password for tests only" },
    signedOut: 404,
  },
  "GET /actors": { path: `/actors?q=${encodeURIComponent("비밀")}` },
  "GET /actors/:id": { path: `/actors/${hidden}` },
  "PUT /actors/:id": { path: `/actors/${hidden}`, body: { patch: { abbr: "X" }, why: "x" } },
  "GET /actors/:id/merge": { path: `/actors/open-one/merge?other=${hidden}` },
  "POST /actors/:id/merge": { path: "/actors/open-one/merge", body: { other: hidden, why: "x" } },
  "POST /actors/:id/split": {
    path: `/actors/${hidden}/split`,
    body: { name: { ko: "x", en: null }, why: "x" },
  },
  "GET /actors/:id/ego": { path: "/actors/open-one/ego" },
  "GET /audit": {},
  "GET /exports/network.:format": { path: "/exports/network.geojson" },
  "POST /imports": { path: "/imports?name=x.csv" },
  "GET /imports": {},
  "GET /imports/:id": { path: `/imports/${unknownImport}` },
  "PUT /imports/:id": { path: `/imports/${unknownImport}`, body: {} },
  "DELETE /imports/:id": { path: `/imports/${unknownImport}` },
  "GET /imports/:id/progress": { path: `/imports/${unknownImport}/progress` },
  "GET /imports/:id/problems.csv": { path: `/imports/${unknownImport}/problems.csv` },
  "POST /imports/:id/commit": { path: `/imports/${unknownImport}/commit`, body: {} },
  "POST /imports/:id/cancel": { path: `/imports/${unknownImport}/cancel` },
  "GET /instruments": { path: `/instruments?q=${encodeURIComponent("비밀")}` },
  "POST /instruments": { body: { instrument: ownInstrument, why: "x" } },
  "GET /instruments/:id": { path: `/instruments/${hidden}` },
  "POST /instruments/:id/revisions": {
    path: `/instruments/${hidden}/revisions`,
    body: { patch: { isOrdered: true }, why: "x" },
  },
  "GET /assessments": {},
  "POST /assessments": {
    body: {
      subject: { kind: "situation", id: hidden },
      instrument: hidden,
      asOf: "2026",
      assessors: ["x"],
    },
  },
  "GET /assessments/:id": { path: `/assessments/${hiddenCall}` },
  "GET /assessments/:id/comparison": {
    path: `/assessments/${hiddenCall}/comparison?with=${hiddenCall}`,
  },
  "PUT /assessments/:id/answers": {
    path: `/assessments/${hiddenCall}/answers`,
    body: { scores: {}, isFinal: false },
  },
  "POST /assessments/:id/opening": {
    path: `/assessments/${hiddenCall}/opening`,
    body: { why: "x" },
  },
  "GET /coverage": {},
  "GET /coverage/fillers": { path: "/coverage/fillers?row=top&column=short" },
  "GET /assessment-subjects": { path: "/assessment-subjects?kind=situation" },
  "GET /gate": {},
  "POST /gate/screenings": {
    body: { names: [{ name: secret.toLowerCase() }, { name: hidden }], asOf: "2026-11-23" },
  },
  "GET /gate/lists": {},
  "POST /gate/lists": { path: "/gate/lists?name=x.xml" },
  "POST /gate/lists/rescreen": {},
  "POST /gate/lists/cancel": {},
  "GET /gate/lists/progress": {},
  "GET /gate/lists/:id": { path: `/gate/lists/${hidden}` },
  "GET /gate/matches": {},
  "POST /gate/matches/:id": {
    path: `/gate/matches/${hidden}`,
    body: { step: "propose", reason: "x" },
  },
  "GET /gate/parties": {},
  "POST /gate/parties": { body: { names: ["x"] } },
  "DELETE /gate/parties/:id": { path: `/gate/parties/${hidden}` },
  "GET /gate/editions": {},
  "GET /gate/regimes/:id": { path: `/gate/regimes/${hidden}` },
  "POST /gate/regimes": { body: { regime: {}, why: "x" } },
  "POST /gate/provisions": { body: { regime: "office", provision: {}, why: "x" } },
  "POST /gate/scenarios": {
    body: {
      name: { ko: "x", en: null },
      eased: [{ provision: "x", from: "2027-01-01", until: null }],
    },
  },
  "DELETE /gate/scenarios/:id": { path: `/gate/scenarios/${hidden}` },
  "GET /grants": {},
  "GET /grants/:id": { path: `/grants/${hidden}` },
  "POST /grants": { body: letterOf(hidden) },
  "PUT /grants/:id": {
    path: `/grants/${hidden}`,
    body: letterOf(hidden),
  },
  "PUT /shipments/:id": {
    path: `/shipments/${hidden}`,
    body: {
      shippedOn: "2026-02-01",
      route: null,
      portFrom: null,
      portTo: null,
      carrier: null,
      documents: [],
      note: null,
      lines: [],
      why: "x",
    },
  },
  "POST /hand-overs/:id/files": { path: `/hand-overs/${hidden}/files?name=x.pdf` },
  "GET /hand-over-files/:id": { path: `/hand-over-files/${hidden}` },
  "DELETE /hand-over-files/:id": { path: `/hand-over-files/${hidden}`, body: { why: "x" } },
  "GET /gate/codes": {},
  "POST /gate/codes": { path: "/gate/codes?name=x.csv" },
  "GET /gate/clearances": {},
  "PUT /hand-overs/:id": {
    path: `/hand-overs/${hidden}`,
    body: {
      kind: "arrival",
      on: "2026-02-02",
      receiver: "x",
      place: "x",
      evidence: null,
      note: null,
      quantity: 1,
      why: "x",
    },
  },
  "POST /grants/:id/extension": {
    path: `/grants/${hidden}/extension`,
    body: {
      reference: "x",
      issuedOn: null,
      validUntil: "2027-06-30",
      shipmentsAllowed: null,
      why: "x",
    },
  },
  "POST /grants/:id/close": { path: `/grants/${hidden}/close`, body: { why: "x" } },
  "GET /programmes/:id/gate": { path: `/programmes/${hidden}/gate` },
  "GET /programmes/:id/shipping": { path: `/programmes/${hidden}/shipping` },
  "GET /exemption-requests/:id": { path: `/exemption-requests/${hidden}` },
  "POST /exemption-requests": { body: { programmeId: hidden, why: "x" } },
  "PUT /exemption-requests/:id": {
    path: `/exemption-requests/${hidden}`,
    body: { patch: { applicantKind: "ngo" }, why: "x" },
  },
  "POST /exemption-requests/:id/send": {
    path: `/exemption-requests/${hidden}/send`,
    body: { on: "2026-11-23", through: null, acceptsMissing: true, why: "x" },
  },
  "POST /exemption-requests/:id/answer": {
    path: `/exemption-requests/${hidden}/answer`,
    body: { outcome: "refused", on: "2026-11-23", why: "x" },
  },
  "GET /exemption-requests/:id/annex.xlsx": { path: `/exemption-requests/${hidden}/annex.xlsx` },
  "GET /exemption-requests/:id/document.docx": {
    path: `/exemption-requests/${hidden}/document.docx`,
  },
  "GET /shipments/:id": { path: `/shipments/${hidden}` },
  "POST /shipments": {
    body: {
      programmeId: hidden,
      shippedOn: "2026-11-23",
      route: null,
      portFrom: null,
      portTo: null,
      carrier: null,
      documents: [],
      note: null,
      lines: [{ itemId: hidden, quantity: 1 }],
      why: "x",
    },
  },
  "POST /shipments/:id/hand-overs": {
    path: `/shipments/${hidden}/hand-overs`,
    body: {
      kind: "arrival",
      on: "2026-11-23",
      receiver: "x",
      place: "x",
      evidence: null,
      note: null,
      lines: [{ lineId: hidden, quantity: 1 }],
      why: "x",
    },
  },
  "GET /memberships": {},
  "GET /network": {},
  ...registerAskings,
  "PUT /memberships/:id": {
    path: `/memberships/${hidden}`,
    body: { patch: { renewalOn: "2027-01-01" }, why: "x" },
  },
  "GET /programmes": {},
  "GET /programmes/goals": {},
  "GET /programmes/:id": { path: `/programmes/${hidden}` },
  "GET /programmes/:id/public-view": { path: `/programmes/${hidden}/public-view` },
  "POST /programmes": { body: { programme: { name: both, kind: "goods" }, why: "x" } },
  "PUT /programmes/:id": {
    path: `/programmes/${hidden}`,
    body: { patch: { owner: "x" }, why: "x" },
  },
  "DELETE /programmes/:id": { path: `/programmes/${hidden}`, body: { why: "x" } },
  "POST /programmes/:id/adoption": { path: `/programmes/${hidden}/adoption`, body: { why: "x" } },
  "POST /programmes/:id/steps": {
    path: `/programmes/${hidden}/steps`,
    body: { to: "appraised", owner: "x", on: "2026", evidence: null, why: "x" },
  },
  "POST /programmes/:id/payments": {
    path: `/programmes/${hidden}/payments`,
    body: { payment: { ...payment, party: "open-one" }, why: "x" },
  },
  "POST /programmes/:id/invitations": {
    path: `/programmes/${hidden}/invitations`,
    body: { actorId: "open-one", why: "x" },
  },
  "POST /programmes/:id/publication": {
    path: `/programmes/${hidden}/publication`,
    body: { why: "x" },
  },
  "DELETE /programmes/:id/publication": {
    path: `/programmes/${hidden}/publication`,
    body: { why: "x" },
  },
  "POST /programmes/items/read": { body: { text: "HS\t품명\n1006\t쌀" } },
  "POST /programmes/:id/items": {
    path: `/programmes/${hidden}/items`,
    body: { items: [], replaces: true, why: "x" },
  },
  "PUT /programmes/:id/items/:part": {
    path: `/programmes/${hidden}/items/${hidden}`,
    body: { item: emptyItem, why: "x" },
  },
  "DELETE /programmes/:id/items/:part": {
    path: `/programmes/${hidden}/items/${hidden}`,
    body: { why: "x" },
  },
  "POST /programmes/:id/results": {
    path: `/programmes/${hidden}/results`,
    body: { result: emptyResult, why: "x" },
  },
  "PUT /programmes/:id/results/:part": {
    path: `/programmes/${hidden}/results/${hidden}`,
    body: { result: emptyResult, why: "x" },
  },
  "DELETE /programmes/:id/results/:part": {
    path: `/programmes/${hidden}/results/${hidden}`,
    body: { why: "x" },
  },
  "POST /programmes/:id/money": {
    path: `/programmes/${hidden}/money`,
    body: { money: plannedMoney, why: "x" },
  },
  "PUT /programmes/:id/money/:part": {
    path: `/programmes/${hidden}/money/${hidden}`,
    body: { money: plannedMoney, why: "x" },
  },
  "DELETE /programmes/:id/money/:part": {
    path: `/programmes/${hidden}/money/${hidden}`,
    body: { why: "x" },
  },
  "POST /undo/:id": { path: "/undo/00000000-0000-4000-8000-000000000000" },
  "GET /sources": {},
  "GET /sources/:id": { path: `/sources/${hidden}` },
  "GET /slips": {},
  "GET /source-records": {},
  "GET /source-records/names": {},
  "GET /ties/:id": { path: `/ties/${hidden}` },
  "PUT /ties/:id": { path: `/ties/${hidden}`, body: change },
  "POST /ties": {
    body: { tie: { from: hidden, to: "open-one", kind: "partner", status: "actual" }, why: "x" },
  },
  "DELETE /ties/:id": { path: `/ties/${hidden}`, body: { why: "x" } },
  "GET /today": {},
  "GET /search": { path: `/search?q=${encodeURIComponent("비밀")}` },
  "GET /channels": { path: "/channels?from=open-one&to=open-two" },
  "GET /channels/shocks": {},
  "GET /channels/reliability-table": {},
  "GET /openapi.json": { signedOut: 200 },
};
