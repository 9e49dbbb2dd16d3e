/** The house rules of ARCHITECTURE.md: which room may look into which. Tests may look anywhere. */
const notATest = { pathNot: "\\.(test|testing|testing\\.setup)\\.tsx?$|/testing/|/testdata/" };

const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { ...notATest, ...from },
  to,
});

/** The two slices that every command passes through: who asks, and the chained record. */
const groundSlices = "^slices/(account|audit)/";

export default {
  forbidden: [
    forbid("no-cycles", "A cycle has no first room; type imports count.", {}, { circular: true }),
    forbid(
      "kernel-stands-alone",
      "The ground floor imports nothing.",
      { path: "^kernel/" },
      { pathNot: "^kernel/" },
    ),
    forbid(
      "engines-are-methods",
      "Engines know the kernel and themselves.",
      { path: "^engines/([^/]+)/" },
      {
        path: "^(slices|apps|formats|reference|bench|e2e)/|^engines/(?!$1/)",
      },
    ),
    forbid(
      "formats-are-files",
      "Formats know the kernel and one another.",
      { path: "^formats/" },
      {
        path: "^(slices|apps|engines|reference|bench|e2e)/",
      },
    ),
    forbid(
      "pure-files-stay-pure",
      "Models, rules, policies and views import no node, database, HTTP or React.",
      {
        path: "(^engines/|^formats/|^kernel/|^slices/[^/]+/(model|rules|policy|view)[^/]*\\.ts$)",
        pathNot: "\\.(test|testing)\\.ts$|/testing/|/testdata/",
      },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "pure-files-have-no-database",
      "SQL lives in stores.",
      {
        path: "(^engines/|^formats/|^kernel/|^slices/[^/]+/(model|rules|policy|view)[^/]*\\.ts$)",
      },
      { path: "node_modules/(kysely|pg|fastify|react|@mantine|better-auth)/" },
    ),
    forbid(
      "slices-do-not-wire",
      "Wiring is for the apps.",
      { path: "^slices/", pathNot: "\\.test\\.tsx?$|/ui/" },
      {
        path: "^(apps|bench|e2e|reference)/",
      },
    ),
    forbid(
      "models-share-words-only",
      "A model, rule or policy meets another slice in its model.",
      {
        path: "^slices/([^/]+)/(model|rules|policy)[^/]*\\.ts$",
      },
      { path: "^slices/(?!$1/)", pathNot: `/(model|row)[^/]*\\.ts$|${groundSlices}` },
    ),
    forbid(
      "apps-are-the-top",
      "Only apps, benches and journeys look into apps.",
      {
        path: "^(kernel|engines|formats|slices|reference)/",
        pathNot: "\\.test\\.tsx?$|/ui/",
      },
      { path: "^apps/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/|bench/[^/]+/peers/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node"],
      extensions: [".ts", ".tsx", ".js", ".mjs"],
    },
  },
};
