import type { Messages } from "./portfolio-messages.ko.ts";

export const en: Messages = {
  title: "Membership portfolio",
  about:
    "Every body the city is in, in one table: where a topic can be raised, and where the gaps are.",
  empty: "No memberships are recorded.",
  emptyStep: "Enter a tie to a body as “Member of” on an actor's page, and it is gathered here.",
  summary: (bodies, stated, free, missing) =>
    `${bodies} bodies · ${stated} with a stated fee · ${free} without a fee · ${missing} with the amount missing in the source`,
  table: "Bodies",
  body: "Body",
  member: "Member",
  role: "Role",
  fee: "Yearly fee",
  noFee: "No fee",
  feeMissing: "Amount missing in the source",
  owner: "Owner unit",
  joined: "Joined",
  renewal: "Renewal",
  noRenewal: "Not entered",
  overdue: "Overdue",
  soon: (days) => `${days} days left`,
  activity: "Use",
  evidence: "Last evidence",
  noEvidence: "No dated evidence",
  topics: "Topics",
  slips: "Source faults",
  missing: "missing in the source",
  exportCsv: "Download CSV",
  fees: "Yearly fees in all",
  feesNote: (count) =>
    count === 0
      ? "Every amount is known and counted."
      : `${count} bodies whose amount is missing in the source are not in these sums. Bodies without a fee are counted apart, not as 0.`,
  wonTotal: (won) => `${won} in won`,
  wonPartly: (lacking) => `${lacking} is left out of the sum in won: no rate was entered.`,
  noRates:
    "Currencies are never added up. Enter a dated rate, and a sum in won is shown beside them.",
  rateOf: (currency, rate, date) => `1 ${currency} = ${rate} won (${date})`,
  enterRate: "Enter a rate",
  rateEntered: "The rate was entered.",
  currency: "Currency",
  rate: "Won for one unit",
  rateHint: "For example 1475.5",
  rateDay: "As of",
  whyRate: "Source and reason",
  whyRateHint: "For example: Seoul Money Brokerage base rate",
  leverage: "Role by topic",
  leverageNote:
    "Which topic the city can raise by the role it holds. A cell lists the bodies; an empty one means that no body stands there.",
  seat: "Role",
  other: "Other topics",
  nobody: "none",
  uncovered: "Gaps: topics that can be raised in no body",
  uncoveredNote: "They occur in other ties of the city, yet none of its bodies deals with them.",
  noUncovered: "Every topic the city works on has a body.",
  tiesCount: (count) => (count === 1 ? "1 tie" : `${count} ties`),
  withoutCells: "Cells the source left empty",
  noEmptyCells: "No cell is empty.",
  cells: { fee: "fee", joined: "joining year", role: "role", size: "size" },
  dormant: "Memberships not in use",
  dormantNote: "Those recorded as dormant, with the evidence.",
  noDormant: "None is recorded as dormant.",
  stale: (count, year) =>
    `${count} memberships have no evidence since ${year}. Find out whether they are in use and edit them in the table.`,
  unrecorded: "Member by tie, without a record",
  unrecordedNote:
    "The ties say “member of”, yet no fee, role or owner was entered. In the matrix they count as “role not known”.",
  staleWhat: "Memberships without recent evidence",
  staleRule: (years) =>
    `Memberships whose last evidence is more than ${years} years old or missing, without those recorded as dormant.`,
  totalRule:
    "The sum of the fees stated in this currency. Currencies are never added to each other.",
  wonRule: "The total of each currency times its latest rate, added up and rounded to the won.",
  missingRule: "Memberships whose fee cell is empty in the source.",
  renewals: "Renewals coming up",
  noRenewals: (count) =>
    `No renewal date was entered. Enter those of the ${count} memberships in the table, and Today reminds of them.`,
  undated: (count) => `${count} memberships without a date cannot remind anybody.`,
  asOf: (date) => `as of ${date}`,
  edit: "Edit",
};
