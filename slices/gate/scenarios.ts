import type { Scenario } from "#engines/gate/index.ts";
import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";

/** A scenario with its name; the days of shipped ones are assumptions, not forecasts. */
export interface NamedScenario extends Scenario {
  readonly id: string;
  readonly name: LocalText;
  readonly note: LocalText;
  /** Shipped with the program, or the office's own. */
  readonly origin: "shipped" | "office";
}

const goods = [
  "un-2397-7-machinery",
  "un-2397-7-metals-verified",
  "un-2397-7-metals",
  "un-2397-7-vehicles-verified",
  "un-2397-7-transport",
];
const cooperation = [
  "un-2321-11-cooperation-other",
  "un-2321-11-cooperation-sensitive",
  "un-2321-10-training",
  "un-2270-17-training",
];
const economy = ["un-2375-18-ventures", "un-2321-32-trade-finance", "un-2375-16-textiles"];

/** Steps of easing that an office plans along (report 3.2): what opens first, and what happens when it snaps back. */
export const shippedScenarios: readonly NamedScenario[] = [
  scenario(
    "goods-first",
    both("2397호 7항 물자부터 완화", "Goods under 2397 para 7 first"),
    ease(goods, "2027-01-01", null),
  ),
  scenario(
    "research-first",
    both("과학기술 협력·교육부터 완화", "Research and training first"),
    ease(cooperation, "2027-01-01", null),
  ),
  scenario(
    "step-by-step",
    both(
      "단계적 완화: 연구 2027 → 물자 2028 → 경제협력 2030",
      "Step by step: research 2027, goods 2028, economy 2030",
    ),
    [
      ...ease(cooperation, "2027-01-01", null),
      ...ease(goods, "2028-01-01", null),
      ...ease(economy, "2030-01-01", null),
    ],
  ),
  scenario(
    "snap-back",
    both("물자 완화 뒤 1년 만에 되돌림", "Goods eased, and back after a year"),
    ease(goods, "2027-01-01", "2028-01-01"),
  ),
];

function ease(ids: readonly string[], from: string, until: string | null): Scenario["eased"] {
  return ids.map((provision) => ({ provision, from, until }));
}

function scenario(id: string, name: BothTexts, eased: Scenario["eased"]): NamedScenario {
  const note = both("날짜는 가정입니다.", "The days are assumptions.");
  return { id, name, note, eased, origin: "shipped" };
}
