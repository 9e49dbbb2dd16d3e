const hidden = "hidden";

const channelTo = (actor: string) => ({
  title: "x",
  through: actor,
  with: "open-two",
  issues: [],
  what: "x",
  status: "idea",
  lastUsed: null,
  sanctionsNote: null,
  riskNote: null,
  consents: [],
  stateConsent: "unknown",
  stateConsentOn: null,
  stateConsentEvidence: null,
});
const proposalTo = (body: string) => ({
  title: { ko: "x", en: null },
  body,
  kind: "forum",
  supporters: [],
  issues: [],
  strategy: null,
  boardOn: null,
  nextStep: null,
  nextOn: null,
  note: null,
});

const initiativeOf = (body: string) => ({
  title: { ko: "x", en: null },
  form: "meeting",
  aim: { ko: null, en: null },
  body,
  strategy: [],
  nextStep: null,
  nextOn: null,
  note: { ko: null, en: null },
});

const notKnown = { grade: "unknown", reason: null };
const unknownFindings = {
  information: notKnown,
  channel: notKnown,
  bargaining: notKnown,
  results: notKnown,
};

/** The routes of the registers of the network, and how each is asked for what is hidden. */
export const registerAskings: Readonly<Record<string, { path?: string; body?: object }>> = {
  "GET /mediators": {},
  "POST /mediators": { body: { actor: hidden, reason: "x" } },
  "PUT /mediators/:id": { path: `/mediators/${hidden}`, body: { patch: {}, why: "x" } },
  "DELETE /mediators/:id": { path: `/mediators/${hidden}`, body: { why: "x" } },
  "POST /mediators/:id/calls": {
    path: `/mediators/${hidden}/calls`,
    body: { on: "2026", for: "x", outcome: null },
  },
  "GET /third-channels": {},
  "GET /third-channels/people": {},
  "GET /third-channels/:id": { path: `/third-channels/${hidden}` },
  "POST /third-channels": { body: { record: channelTo(hidden), named: [], why: "x" } },
  "PUT /third-channels/:id": {
    path: `/third-channels/${hidden}`,
    body: { record: channelTo("open-one"), named: [], why: "x" },
  },
  "DELETE /third-channels/:id": { path: `/third-channels/${hidden}`, body: { why: "x" } },
  "GET /proposals": {},
  "POST /proposals": { body: { proposal: proposalTo(hidden), on: "2026", why: "x" } },
  "PUT /proposals/:id": {
    path: `/proposals/${hidden}`,
    body: { proposal: proposalTo("open-one"), why: "x" },
  },
  "DELETE /proposals/:id": { path: `/proposals/${hidden}`, body: { why: "x" } },
  "POST /proposals/:id/steps": {
    path: `/proposals/${hidden}/steps`,
    body: { status: "tabled", on: "2026", evidence: "x" },
  },
  "POST /proposals/:id/route-steps": {
    path: `/proposals/${hidden}/route-steps`,
    body: { step: "raised", on: "2026", evidence: "x" },
  },
  "POST /proposals/:id/signings": {
    path: `/proposals/${hidden}/signings`,
    body: { actors: ["open-one"], on: "2026", evidence: "x" },
  },
  "POST /proposals/:id/follow-ups": {
    path: `/proposals/${hidden}/follow-ups`,
    body: { on: "2026", text: "x" },
  },
  "GET /initiatives": {},
  "POST /initiatives": { body: { initiative: initiativeOf(hidden), why: "x" } },
  "PUT /initiatives/:id": {
    path: `/initiatives/${hidden}`,
    body: { initiative: initiativeOf("open-one"), why: "x" },
  },
  "PUT /initiatives/:id/part": {
    path: `/initiatives/${hidden}/part`,
    body: { draft: { part: "topics", value: [] }, why: "x" },
  },
  "DELETE /initiatives/:id": { path: `/initiatives/${hidden}`, body: { why: "x" } },
  "POST /initiatives/:id/answers": {
    path: `/initiatives/${hidden}/answers`,
    body: { actor: "open-one", state: "asked", on: "2026", evidence: "x" },
  },
  "POST /initiatives/:id/criteria/:criterion": {
    path: `/initiatives/${hidden}/criteria/x`,
    body: { on: "2026", evidence: "x" },
  },
  "DELETE /initiatives/:id/criteria/:criterion": {
    path: `/initiatives/${hidden}/criteria/x`,
    body: { why: "x" },
  },
  "POST /initiatives/:id/proposal": {
    path: `/initiatives/${hidden}/proposal`,
    body: { body: "open-one", on: "2026", why: "x" },
  },
  "GET /class-gaps": {},
  "GET /class-gaps/cell": { path: "/class-gaps/cell?kind=igo-local&column=environment" },
  "GET /hosted-bodies": {},
  "POST /hosted-bodies/:id/notes": {
    path: `/hosted-bodies/${hidden}/notes`,
    body: { note: { what: "mandate", text: "x" }, why: "x" },
  },
  "GET /city-agreements": {},
  "POST /city-agreements": {
    body: {
      entered: {
        agreement: "friendship",
        city: hidden,
        signedOn: null,
        council: null,
        evidence: "x",
        issues: [],
      },
      why: "x",
    },
  },
  "POST /city-agreements/:id/acts": {
    path: `/city-agreements/${hidden}/acts`,
    body: { on: "2020", text: "x", why: "x" },
  },
  "POST /city-agreements/:id/council-decisions": {
    path: `/city-agreements/${hidden}/council-decisions`,
    body: { council: { decidedOn: "2020", evidence: "x" }, signedOn: null, why: "x" },
  },
  "GET /upkeep": {},
  "POST /upkeep/:id/notes": {
    path: `/upkeep/${hidden}/notes`,
    body: { note: { what: "goal", text: "x" }, why: "x" },
  },
  "GET /legal-footings": {},
  "POST /legal-footings/:id/checks": {
    path: `/legal-footings/${hidden}/checks`,
    body: {
      footing: {
        binding: "undetermined",
        grounds: [],
        consent: "unknown",
        consentNote: null,
        reason: "x",
      },
      evidence: null,
    },
  },
  "GET /ngo-screenings": {},
  "POST /ngo-screenings/:id": {
    path: `/ngo-screenings/${hidden}`,
    body: {
      screening: { experienceSince: null, findings: unknownFindings },
      evidence: null,
      why: "x",
    },
  },
  "GET /memberships/portfolio": {},
  "POST /exchange-rates": {
    body: { currency: "EUR", rate: "1600", asOf: "2026-11-20", why: "x" },
  },
};
