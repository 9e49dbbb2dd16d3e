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
  formerMember: "former member",
  because: (why) => `Reason: ${why}`,
  due: (date) => `due ${date}`,
  more: (count) => `and ${count} more`,
  showAll: "Show all",
  takeBack: "Undo",
  takenBack: "undone",
  kinds: {
    renewal: "Renewals",
    "renewal-undated": "No renewal date",
    "missing-cell": "Missing cells",
    "dormant-tie": "Dormant and stale ties",
    slip: "Faults of the source",
  },
};
