import type { Messages } from "./messages.ko.ts";

export const en: Messages = {
  download: "Download",
  what: "The actors that meet the filters, and their ties, as a file.",
  files: {
    xlsx: ["XLSX", "For Excel and LibreOffice: a sheet of actors, a sheet of ties"],
    "csv-actors": ["CSV · actors", "For tables"],
    "csv-ties": ["CSV · ties", "For tables"],
    gexf: ["GEXF", "For Gephi, or to move to another Naru"],
    graphml: ["GraphML", "For yEd, Cytoscape, NetworkX"],
    geojson: ["GeoJSON", "For QGIS and other maps"],
  },
};
