import type { Messages } from "./messages.ko.ts";

export const en: Messages = {
  changed: "Changed",
  todo: "To do",
  watch: "To watch",
  nothingChanged: "Nothing has changed yet.",
  nothingChangedStep: "When actors or ties are changed, this says who did it and why.",
  nothingToDo: "Nothing falls due.",
  nothingToDoStep: "Enter renewal dates of memberships to be reminded in time.",
  nothingToWatch: "Nothing to watch.",
  nothingToWatchStep: "Ties not confirmed for long and faults of sources gather here.",
  system: "System",
  because: (why) => `Reason: ${why}`,
  due: (date) => `due ${date}`,
  more: (count) => `See ${count} more`,
  showAll: (count) => `Show all ${count}`,
  takenBack: "undone",
  kinds: {
    proposal: "Next steps of proposals",
    renewal: "Renewals",
    "renewal-undated": "Memberships without a renewal date",
    "missing-cell": "Missing in the source",
    grant: "Grants",
    "hand-over": "Shipments not traced",
    "dormant-tie": "Dormant ties, or evidence grown old",
    slip: "Source faults",
  },
};
