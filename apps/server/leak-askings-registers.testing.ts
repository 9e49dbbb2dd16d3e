const hidden = "hidden";

/** The routes of the registers of the network, and how each is asked for what is hidden. */
export const registerAskings: Readonly<Record<string, { path?: string; body?: object }>> = {
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
  "GET /memberships/portfolio": {},
  "POST /exchange-rates": {
    body: { currency: "EUR", rate: "1600", asOf: "2026-11-20", why: "x" },
  },
};
