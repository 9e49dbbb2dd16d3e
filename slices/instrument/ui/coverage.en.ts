import type { Messages } from "./coverage.ko.ts";

export const en: Messages = {
  coverage: "Coverage matrix",
  coverageIs:
    "Which level, horizon and pillar nobody works on. Open an empty cell to see proposals, cases and actors that could fill it.",
  report: "The report's layered approach",
  axes: "Change axes",
  rows: "Rows",
  columns: "Columns",
  layers: "Bar",
  noLayers: "None",
  reset: "Back to the report's axes",
  summary: (cells, gaps, open) => {
    const told = [
      ...(gaps > 0 ? [`${gaps} empty`] : []),
      ...(open > 0 ? [`${open} without any programme for certain`] : []),
    ];
    return told.length === 0
      ? `All ${cells} cells are covered.`
      : `Of ${cells} cells: ${told.join(", ")}.`;
  },
  counts: (decided, considered, proposed) =>
    `${decided} decided · ${considered} under appraisal · ${proposed} proposed. A proposal is not work and is counted apart.`,
  noWork: "No programme has been decided yet. What you see are proposals only.",
  summaryWhat: "Cells",
  summaryRule:
    "Every dimension of the one axis times every dimension of the other. A cell without any programme on record there and without one of unknown place is empty; with one of unknown place it is not certain. Pressing a cell lists the programmes counted.",
  countsWhat: "Programmes",
  countsRule:
    "The office's programmes from the decision on count as decided, those before as under appraisal; proposals of the report are counted apart.",
  countsRows: "The programmes counted",
  unplacedRule: "The programmes of which nobody has written where they stand on this axis.",
  balanceRule:
    "The programmes on record there, by how ripe they are. One programme may stand on several; what nobody wrote down is counted apart as unknown.",
  tiesRule:
    "The live ties of the actor with actors of our side and of the other. They open on the actor, each with its source.",
  shareRule:
    "The programmes (or the money) that rest on the actor, divided by all that were counted. Shown from one half on.",
  unplaced: (count, axis) =>
    `${count} programmes without a recorded place on “${axis}” are in no cell.`,
  many: "A programme that spans several cells counts in each; the cells do not add up to the whole.",
  byAssessment:
    "Programmes' records say nothing on this instrument; open assessments place them. Of a programme nobody assessed the place is not known.",
  ripeness: { decided: "decided", considered: "under appraisal", proposed: "proposed" },
  states: {
    decided: "decided work",
    considered: "only under appraisal",
    proposed: "only proposals",
    open: "none for certain",
    gap: "empty",
  },
  maybe: (count) => `${count} of unknown place`,
  missing: (names) => `no ${names}`,
  openCell: (row, column, state) => `${row} × ${column}: ${state}. Open`,
  cell: (row, column) => `${row} × ${column}`,
  close: "Close",
  inCell: "Programmes in this cell",
  nobody: "Not even a proposal is in this cell.",
  wholeCell: "The whole cell",
  fill: "What could fill it",
  fillHint: "Ordered by how well they meet the axes. ✓ meets, – would have to widen, ? not known.",
  strategy: "Strategy items",
  cases: "Cases",
  thirdParties: "Third parties",
  actors: "Actors",
  actorsHint: "Actors on this level, those with ties to both sides first.",
  thirdHint: "Third parties on this level, found on channels between the two sides.",
  findChannels: "Find channels",
  none: "Nothing suits.",
  moreOf: (shown, total) => `${shown} of ${total}`,
  ties: (a, b) => `${a} ties to our side · ${b} to the other`,
  basis: {
    horizon: "the proposal's horizon",
    actors: "the kinds of actors it names",
    period: "how long it lasted",
    programme: "the programme made of it",
    kind: "the kind of actor",
    topics: "what its ties are about",
  },
  fit: { meets: "meets", misses: "would have to widen", unknown: "not known" },
  readBy: (basis) => `read from ${basis}`,
  balance: "Balance of pillars",
  balanceTable: "Programmes and money by pillar",
  layer: "Pillar",
  unknownOn: (count) => `${count} not known`,
  money: { planned: "planned", commitment: "committed", disbursement: "paid" },
  noMoney: "no money on record",
  concentration: "Concentration",
  concentrationHint:
    "Called out when half of the programmes or more rest on one (from three programmes on). The office's own setting.",
  noConcentration: "No single one carries half or more.",
  carries: {
    partner: (who, share, count) => `Partner ${who}: ${count} programmes, ${share}`,
    "go-between": (who, share, count) => `Go-between ${who}: ${count} programmes, ${share}`,
    funder: (who, share, count) => `Funder ${who}: ${count} programmes, ${share} of the money`,
  },
  among: { own: "own work", proposed: "proposals" },
  judged: "judged",
  judgedHint: "Not stated by the report; whoever read it judged",
  print: "Print",
  levelReading:
    "Which kind of actor stands on which level is Naru's reading. The report only gives heads of state and generals for the top, heads of cities, institutes and faith bodies for the middle, and local leaders for the grassroots (section 4.2).",
};
