import { describe, expect, test } from "vitest";

import { overflowOf, violationsOf, type Look } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");

/** Every screen there is, with what shows that it has come; a new screen is added here with its room. */
const screens = [
  { name: "sign-in", path: "/sign-in", ready: "form", isOpen: true },
  { name: "today", path: "", ready: "main h2" },
  { name: "network, surroundings", path: "/network", ready: "[role=option]" },
  { name: "network, list", path: "/network?view=list", ready: "main table tbody tr" },
  { name: "network, map", path: "/network?view=map", ready: "main div[role=img] svg text" },
  { name: "network, graph", path: "/network?view=graph", ready: "main div[role=img] svg text" },
  { name: "network, table", path: "/network?view=table", ready: "[role=gridcell]" },
  { name: "network, timeline", path: "/network?view=timeline", ready: "[role=option]" },
  {
    name: "network as of a date, nothing found",
    path: "/network?view=graph&q=xyzzy&asOf=2005",
    ready: "main [role=tabpanel] output",
  },
  { name: "actors", path: "/network/actors", ready: "main table tbody tr" },
  { name: "actor", path: "/network/actors/beijing", ready: "main h2" },
  { name: "channels, nothing asked", path: "/network/channels", ready: "main h1" },
  {
    name: "channels",
    path: "/network/channels?from=seoul&to=pyongyang&issue=air-quality",
    ready: "main table",
  },
  {
    name: "channels after a shock",
    path: "/network/channels?from=seoul&to=pyongyang&issue=air-quality&shock=official-line-cut",
    ready: "main table",
  },
  { name: "clearances, none yet", path: "/gate/clearances", ready: "main h1" },
  { name: "memberships", path: "/network/memberships", ready: "main table tbody tr" },
  { name: "import, nothing taken yet", path: "/network/import", ready: "main h1" },
  { name: "hosted bodies", path: "/network/hosted-bodies", ready: "main table tbody tr" },
  { name: "upkeep", path: "/network/upkeep", ready: "main table tbody tr" },
  { name: "legal footing", path: "/network/legal-footing", ready: "main table tbody tr" },
  { name: "domestic NGOs", path: "/network/ngos", ready: "main output" },
  { name: "gaps", path: "/network/gaps", ready: "main table tbody tr" },
  {
    name: "gaps, one cell",
    path: "/network/gaps?cell=ngo-domestic.environment",
    ready: "main h3",
  },
  { name: "mediators", path: "/network/mediators", ready: "main table tbody tr" },
  { name: "third channels", path: "/network/third-channels", ready: "main h1" },
  { name: "proposals", path: "/network/proposals", ready: "main output" },
  { name: "sister cities", path: "/network/sister-cities", ready: "main table tbody tr" },
  { name: "policy timeline", path: "/research/history", ready: "main table" },
  { name: "diagnosis", path: "/research/diagnosis?open=limitation:L1", ready: "main table" },
  { name: "cases", path: "/research/cases", ready: "main table" },
  { name: "source faults", path: "/research/slips?open=slip:SI-09", ready: "main table" },
  { name: "sources", path: "/research/sources", ready: "main table" },
  { name: "gate, items", path: "/gate", ready: "main textarea" },
  { name: "gate, parties", path: "/gate?tab=parties", ready: "main textarea" },
  {
    name: "gate, activities under a scenario",
    path: "/gate?tab=activities&activities=research-other,joint-venture&scenario=step-by-step&asOf=2027-06-01",
    ready: "main ol li",
  },
  { name: "gate, lists", path: "/gate/lists", ready: "main h2" },
  { name: "gate, rules", path: "/gate/rules", ready: "main table" },
  { name: "grants", path: "/gate/grants", ready: "main table tbody tr" },
  { name: "a letter to record", path: "/gate/grants/new", ready: "main select" },
  {
    name: "a public precedent",
    path: "/gate/grants/precedent-gyeonggi-greenhouse-2020",
    ready: "main dl",
  },
  {
    name: "shipping, no items yet",
    path: "/gate/shipping/prog-sp-01-taedong-water",
    ready: "main h2",
  },
  { name: "coverage matrix", path: "/programmes", ready: "main table tbody td" },
  { name: "coverage, a gap", path: "/programmes?cell=top~short", ready: "main h4" },
  {
    name: "coverage, other axes",
    path: "/programmes?rows=human-security-tasks-seoul&columns=un-1992-phases&layers=none",
    ready: "main table tbody td",
  },
  { name: "instruments", path: "/programmes/instruments", ready: "main table tbody tr" },
  {
    name: "instruments, none found",
    path: "/programmes/instruments?q=zzzz",
    ready: "main output",
  },
  { name: "instrument", path: "/programmes/instruments/senghaas-hexagon", ready: "main svg" },
  {
    name: "instrument as rows",
    path: "/programmes/instruments/network-actor-classes",
    ready: "main figure",
  },
  { name: "programmes, list", path: "/programmes/list", ready: "main table tbody tr" },
  { name: "programmes, none found", path: "/programmes/list?q=zzz", ready: "main output" },
  { name: "programmes, board", path: "/programmes/board", ready: "main section" },
  { name: "programmes, timeline", path: "/programmes/timeline", ready: "main table tbody tr" },
  { name: "goal tree", path: "/programmes/goals", ready: "main li" },
  { name: "goal tree by diagnosis", path: "/programmes/goals?by=diagnosis", ready: "main li" },
  { name: "programme", path: "/programmes/prog-sp-10-health", ready: "main h2" },
  { name: "account", path: "/account", ready: "main h1" },
  { name: "an address that is not", path: "/nowhere", ready: "main h1" },
] as const;

const looks: readonly Look[] = [
  { language: "ko", theme: "light", width: 1440 },
  { language: "en", theme: "dark", width: 1440 },
  { language: "en", theme: "light", width: 390 },
  { language: "ko", theme: "dark", width: 390 },
];

describe.each(looks)("in $language, $theme, at $width px", (look) => {
  test.each(screens)(
    "$name has no WCAG 2.2 A/AA violation and asks nobody else",
    async (screen) => {
      const isOpen = "isOpen" in screen;
      const watched = isOpen
        ? await journey.open(look)
        : await journey.enter("administrator", undefined, look);
      const { page } = watched;
      await page.goto(`${journey.naru.url}/${look.language}${screen.path}`);
      await page.waitForSelector(screen.ready);
      await expect.poll(() => page.getAttribute("html", "lang")).toBe(look.language);
      expect(await violationsOf(watched)).toEqual([]);
      expect(await overflowOf(watched)).toBe(0);
      expect(watched.faults).toEqual([]);
    },
  );
});
