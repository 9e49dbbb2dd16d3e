import type { Messages } from "./messages.ko.ts";

export const en: Messages = {
  title: "Gaps by kind of actor",
  about:
    "Which of the thirteen kinds of actor stands where. Press an empty cell to see who could fill it, and which strategy items and cases of the report speak for that. Nothing is scored.",
  matrix: "Kinds of actor by topic",
  kind: "Kind of actor",
  family: "Group of topics",
  allFamilies: "All groups",
  openFamily: "Open a group",
  summary: (empty, all) => `${empty} of ${all} cells are empty.`,
  gap: "empty",
  proposed: (count) => `${count} proposed`,
  more: (count) => `and ${count} more`,
  cellOf: (kind, topic) => `${kind}, ${topic}: `,
  presentRule:
    "An actor counts in a cell when it has at least one live tie on that topic; those with proposed ties alone are counted apart, and a cell without anybody is empty. Pressing a cell lists the actors counted.",
  present: (count) => (count === 1 ? "1 actor on this topic" : `${count} actors on this topic`),
  nobody: "No tie on record puts an actor of this kind on this topic.",
  whoCould: "Who could fill it",
  groupProposed: "Actors with a planned or proposed tie on this topic",
  groupRelated: "Actors at work on a neighbouring topic",
  groupKnown: "Actors tied to the city on other topics",
  groupOthers: "Other actors of this kind on record",
  noFillers: "No other actor of this kind is on record. Enter one first.",
  grounds: "Strategy items and cases of the report",
  groundsBy: {
    kind: "They name an actor of this kind.",
    topic: "They name none of this kind, but an actor on this topic.",
    section: "They only stand in a section that treats this topic.",
  },
  noGrounds: "No strategy item or case treats this topic.",
  table: "List of gaps",
};
