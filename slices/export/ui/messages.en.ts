import type { Messages } from "./messages.ko.ts";

export const en: Messages = {
  download: "Download",
  what: "The actors that meet the filters and their ties, with their sources. Membership fees and programmes are not in it.",
  files: {
    xlsx: ["XLSX", "For Excel, or another Naru: sheets of actors, ties, claims and sources"],
    "csv-actors": [
      "CSV · actors",
      "For tables; cannot hold titles of sources and wording of slips",
    ],
    "csv-ties": ["CSV · ties", "For tables; another Naru takes it after the actors"],
    gexf: ["GEXF", "For Gephi, or to move to another Naru"],
    graphml: ["GraphML", "For yEd, Cytoscape, NetworkX"],
    geojson: ["GeoJSON", "For QGIS and other maps"],
  },
};
