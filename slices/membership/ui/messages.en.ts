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
  asOf: (date) => `as of ${date}`,
  missing: "missing in the source",
  noRenewal: "no renewal date",
  totals: (totals, unknown) =>
    `Yearly fees in all: ${totals}.${unknown > 0 ? ` ${unknown} without a known amount are left out.` : ""}`,
};
