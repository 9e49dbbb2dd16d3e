import type { Messages } from "./messages.ko.ts";

export const en: Messages = {
  network: "Network",
  networkIs:
    "The actors and ties of the city's diplomacy: one set of filters, six ways of looking.",
  views: "Views",
  view: {
    ego: "Surroundings",
    list: "Actors",
    map: "World map",
    graph: "Whole graph",
    table: "Ties",
    timeline: "Timeline",
  },
  filters: "Filters",
  moreFilters: (count) => (count === 0 ? "More filters" : `More filters (${count})`),
  fewerFilters: "Fewer filters",
  words: "Find by name",
  wordsHint: "Name, Korean initials, abbreviation",
  heading: "Heading",
  kind: "Kind",
  side: "Side",
  layer: "Kind of tie",
  status: "Status of tie",
  issue: "Issue",
  asOf: "As of",
  asOfHint: "Such as 2005",
  asOfWrong: "Write 2005, 2005-04 or 2005-04-12.",
  all: "All",
  clear: "Clear filters",
  countsWhat: "Number of actors and ties",
  countsRule:
    "The actors and ties that the office keeps and you may see, after the filters and the date; the whole stands beside it where it differs. Ties whose dates do not say whether they held on that date are counted apart.",
  yearsRule:
    "The ties whose period takes in that year. Those whose beginning or end is not known, so that nobody can say, are counted apart as not certain. Each tie opens with the source of its dates.",
  undatedWhat: "Ties without dates",
  undatedRule: "The ties of which neither beginning, end nor last evidence is recorded.",
  placelessWhat: "Actors not on the map",
  placelessRule: "The actors without recorded coordinates, which cannot be put on a map.",
  countsActors: "The actors counted",
  countsTies: "The ties counted",
  counts: (actors, allActors, ties, allTies) =>
    `${part(actors, allActors)} actors · ${part(ties, allTies)} ties`,
  asOfCounts: (date, unsure) =>
    unsure === 0
      ? `As of ${date}`
      : `As of ${date}, with ${unsure.toLocaleString("en")} ties of which the record does not say whether they held then`,
  onlySure: "Only ties with sure dates",
  partOnly: (actors, allActors, ties, allTies) =>
    `This network is too large to be shown at once. Of ${allActors.toLocaleString("en")} actors the ${actors.toLocaleString("en")} with most ties are shown, and the ${ties.toLocaleString("en")} ties among them (of ${allTies.toLocaleString("en")}). Narrow the filters to see the others.`,
  aroundOnly: (name) =>
    `This network is too large to be shown at once. Here are ${name}, the actors tied to it, and those ties alone.`,
  none: "No actor meets these filters.",
  noneRepair: "Clear the filters, or try Korean initials, the English name or an abbreviation.",
  noTies: "No tie meets these filters.",
  empty: "There are no actors yet.",
  emptyStep: "Import a sheet or a graph file, and it shows here.",
  importFile: "Import a file",
  center: "Actor in the middle",
  centerMark: "In the middle",
  egoPicture: (name, shown) =>
    `Picture with ${name} in the middle and the ${shown} nearest actors around it by heading. The list beside it says the same in the same order.`,
  egoList: (name) => `Actors around ${name}`,
  egoAll: "See all on the actor's page",
  egoMore: (count) => `There are ${count.toLocaleString("en")} more.`,
  egoRest: (count) => `and ${count.toLocaleString("en")} more`,
  seeAll: "See all in the list",
  egoNone: (name) => `No tie of ${name} meets these filters.`,
  egoWithout: "Choose the actor in the middle.",
  mapPicture: "World map with ties along great circles. The list beside it says the same.",
  graphPicture:
    "The whole graph: actors as marks, ties as lines, closely tied actors close together. The list beside it says the same.",
  pictureKeys: "Arrows move, + and − zoom, 0 goes back to the start.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  goHome: "Back to the start",
  actorsList: "Actors",
  territoriesList: "Countries and territories",
  listKeys: "Arrow keys choose, Enter opens the record.",
  unknownTerritory: "Seat not known",
  territoryNote: (actors, ties) =>
    `${actors.toLocaleString("en")} actors · ${ties.toLocaleString("en")} ties`,
  tiesNote: (ties) => `${ties.toLocaleString("en")} ties`,
  gathered:
    "From afar, actors are gathered by country or territory. Zoom in to see them one by one.",
  single: "Actors of one city are drawn a little apart, so that none covers another.",
  near: "From near, only ties of actors in sight are drawn.",
  placeless: (count) =>
    `${count.toLocaleString("en")} without a recorded place are not on the map.`,
  settling: "The picture is still settling.",
  seedless: "Closely tied actors stand close together. The same network always looks the same.",
  legend: "Marks",
  tieTable: "Ties",
  from: "One end",
  to: "Other end",
  tieKind: "Kind",
  tieStatus: "Status",
  since: "Since",
  until: "Until",
  issues: "Issues",
  evidence: "Last evidence",
  unknown: "not known",
  ongoing: "today",
  tableKeys: "Arrow keys go from row to row, Enter opens the record.",
  printedOnly: (rows, total) =>
    `Only the first ${rows.toLocaleString("en")} of ${total.toLocaleString("en")} are printed. Narrow the filters to print the others.`,
  years: "Ties in force by year",
  yearsPicture: (first, last) =>
    `Ties in force in each year from ${first} to ${last}. Dark bars are sure, pale ones have dates that are only partly known.`,
  yearChosen: (year, held, open) =>
    open === 0
      ? `${year}: ${held.toLocaleString("en")} in force`
      : `${year}: ${held.toLocaleString("en")} in force, ${open.toLocaleString("en")} not certain for that year`,
  yearSlider: "As of year",
  today: "Back to today",
  undated: (count) => `${count.toLocaleString("en")} ties without any date are not in the bars.`,
  timelineRows: "Ties and their time",
  sides: "Side",
  lines: "Status of tie",
  conflict: "Conflict",
  actorsOf: (row, other) => `${row} – ${other}`,
};

function part(shown: number, all: number): string {
  return shown === all
    ? all.toLocaleString("en")
    : `${shown.toLocaleString("en")} of ${all.toLocaleString("en")}`;
}
