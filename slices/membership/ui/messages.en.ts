import type { Messages } from "./messages.ko.ts";

export const en: Messages = {
  memberships: "Memberships",
  body: "Body",
  role: "Role",
  joined: "Joined",
  fee: "Yearly fee",
  size: "Size",
  owner: "Owner unit",
  renewal: "Renewal",
  purpose: "Purpose",
  edit: "Edit",
  editTitle: "Edit the membership",
  saved: "The membership was changed.",
  renewalHint: "When this day comes near, Today reminds you of it.",
  activity: "Use",
  roleKo: "Role (Korean)",
  roleEn: "Role (English)",
  why: "Reason",
  whyHint: "Kept in the history. For example: confirmed on the invoice of 2026",
  asOf: (date) => `as of ${date}`,
  missing: "missing in the source",
  noRenewal: "no renewal date",
  totalsWhat: "Fees in all",
  totalsRule:
    "The fees stated in the table above, added up by currency; currencies are never added to each other.",
  totals: (totals, unknown) =>
    `Yearly fees in all: ${totals}.${unknown > 0 ? ` ${unknown} without a known amount are left out.` : ""}`,
};
