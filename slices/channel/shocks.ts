import { both } from "#kernel/local-text.ts";
import type { Shock } from "./model-shock.ts";
import { assumption, reportSection } from "./sources.ts";

const tradeIssues = [
  "trade",
  "border-trade",
  "investment",
  "infrastructure-finance",
  "economy",
  "business",
  "free-trade-zone",
];

/** The line between the authorities of the two sides falls silent, and with it the way through our central government. */
export const officialLineCut: Shock = {
  name: "official-line-cut",
  label: both("공식 채널 단절", "Official line cut"),
  rules: [
    {
      rule: "ties-between",
      one: { side: "a", group: "government" },
      other: { side: "b", group: "government" },
    },
    { rule: "actors", who: { side: "a", group: "central-government" } },
  ],
  basis: both(
    "2020년 남북연락사무소 폭파처럼 양측 당국 사이의 선이 끊긴 상태다. 우리 중앙정부를 거치는 길도 닫힌 것으로 본다(나루의 가정).",
    "The lines between the authorities of the two sides are down, as after the liaison office was destroyed in 2020. Ways through our own central government count as closed too (Naru's assumption).",
  ),
  sources: [reportSection("1.1"), reportSection("6.2.1"), assumption("shocks/official-line-cut")],
};

/** 2008–2010: direct exchange of every level stops; research and urgent relief go on in part. */
export const suspension2008to2010: Shock = {
  name: "suspension-2008-2010",
  label: both("2008–2010 교류 중단", "Suspension of 2008–2010"),
  rules: [
    { rule: "ties-between", one: { side: "a", group: "government" }, other: { side: "b" } },
    { rule: "needs-consent", of: "a", sparingIssues: ["research", "humanitarian"] },
    { rule: "needs-consent", of: "a", chance: 0.5 },
  ],
  basis: both(
    "2010년부터 대부분의 남북교류가 멈추고 학술행사 간접 지원 정도만 남았다. 정부·지자체의 직접 관계는 멈추고, 민간의 연구·인도적 지원 관계는 절반의 확률로 멈춘다고 본다(나루의 가정).",
    "From 2010 most inter-Korean exchange stopped and little beyond indirect help for academic events was left. Direct ties of governments stop; research and relief ties of others are taken to stop with one chance in two (Naru's assumption).",
  ),
  sources: [reportSection("3.2"), assumption("shocks/suspension-2008-2010")],
};

/** 2016: trade, investment and finance with the other side stop; the rest gets harder. */
export const maxSanctions2016: Shock = {
  name: "max-sanctions-2016",
  label: both("2016 최대 제재", "Heaviest sanctions of 2016"),
  rules: [
    { rule: "issues", issues: tradeIssues, touching: "b", sparingIssues: ["special-relation"] },
    { rule: "presence-leaves", group: "company-or-finance", from: "b" },
    { rule: "presence-leaves", group: "international-body", from: "b", chance: 0.2 },
    { rule: "presence-leaves", group: "civil", from: "b", chance: 0.4 },
  ],
  basis: both(
    "2016년 유엔 제재가 가장 무거워지며 북한 경제는 거의 전적으로 중국에 기대게 되었다. 교역·금융 관계는 끊기되 북중 특수관계는 남고, 면제를 받아야 하는 구호는 약해진다고 본다(약화 폭은 나루의 가정).",
    "UN sanctions reached their heaviest level in 2016 and the North came to rest almost wholly on China. Ties of trade and finance stop, the special relation with China stays, and relief that needs exemptions weakens (by how much is Naru's assumption).",
  ),
  sources: [reportSection("6.2.2"), reportSection("3.2"), assumption("shocks/max-sanctions-2016")],
};

/** 2020: nobody crosses the border; whoever works by being there is weakened. */
export const borderClosing2020: Shock = {
  name: "border-closing-2020",
  label: both("2020 국경 봉쇄", "Border closing of 2020"),
  rules: [
    { rule: "issues", issues: ["people", "border-trade", "species-conservation"], touching: "b" },
    { rule: "issues", issues: ["trade"], touching: "b", chance: 0.4 },
    { rule: "presence-leaves", group: "international-body", from: "b", chance: 0.5 },
    { rule: "presence-leaves", group: "civil", from: "b", chance: 0.7 },
    { rule: "layer", kinds: ["sister-city"], touching: "b", chance: 0.4 },
  ],
  basis: both(
    "코로나19로 국경이 닫히고 북중 교역이 크게 줄었다. 사람이 오가야 하는 관계는 멈추고, 현지 활동·결연·교역은 약해진다고 본다(약화 폭은 나루의 가정).",
    "With COVID-19 the border closed and trade between the North and China fell sharply. Ties that need people to cross stop; work on the spot, twinnings and trade weaken (by how much is Naru's assumption).",
  ),
  sources: [reportSection("6.2.2"), assumption("shocks/border-closing-2020")],
};

/** The United Nations leaves the country. */
export const unLeaves: Shock = {
  name: "un-leaves",
  label: both("유엔 철수", "UN presence leaves"),
  rules: [{ rule: "presence-leaves", group: "united-nations", from: "b" }],
  basis: both(
    "상대 측에서 일하는 유엔 기구가 모두 떠난 경우를 따져 보는 가정이다.",
    "A supposition: every UN body that works with the other side has left.",
  ),
  sources: [reportSection("6.2.1"), assumption("shocks/un-leaves")],
};

/** The shocks an officer can name, from the report's record. */
export const shockPresets: readonly Shock[] = [
  officialLineCut,
  suspension2008to2010,
  maxSanctions2016,
  borderClosing2020,
  unLeaves,
];
