import { judge } from "#engines/gate/rules/judge.ts";
import type { Judgement } from "#engines/gate/rules/judge.ts";
import { directions, type Direction, type Regime } from "#engines/gate/rules/provision.ts";
import { nothingEased } from "#engines/gate/rules/scenario.ts";
import { shippedRegimes } from "#engines/gate/rules/shipped-regimes.ts";
import { both, type BothTexts, type Language } from "#kernel/local-text.ts";
import { isPartialDate } from "#kernel/partial-date.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import type { Answer, Command, Flags, Terminal } from "../command.ts";
import { requireFlag } from "../engine-channels/flags.ts";
import { verdictWords } from "../engine-gate/verdict-words.ts";
import { findNomenclature } from "../engine-gate/nomenclature.ts";
import { readListFile } from "../engine-gate/read-files.ts";
import { readItems } from "../engine-gate/read-items.ts";

/** Judges an item list line by line, without a workspace. */
export const command: Command = {
  words: ["engine", "gate"],
  summary: both(
    "품목 목록을 제재 규정에 비추어 한 줄씩 판정합니다",
    "Judges an item list line by line under a sanctions regime",
  ),
  usage: [
    "--items FILE.csv      columns line, hs, description, quantity, unit, value, currency, origin",
    "                      and, where known, declared (words parted by blanks) and end_user",
    `--regime R[,R]        ${Object.keys(shippedRegimes).join(", ")}`,
    "--direction to|from   to the regime's target or from it",
    "--as-of DATE          YYYY-MM-DD: the law of that day",
    "--ease ID[,ID]        provisions taken as eased (a scenario)",
    "--list FILE.xml       the UN list relied on; a stale one leaves every line undetermined",
    "--hs FILE.csv         a full nomenclature with a column hscode",
  ].join("\n"),
  options: {
    items: { type: "string" },
    regime: { type: "string" },
    direction: { type: "string" },
    "as-of": { type: "string" },
    ease: { type: "string" },
    list: { type: "string" },
    hs: { type: "string" },
  },
  run,
};

interface Asked {
  readonly regimes: readonly Regime[];
  readonly direction: Direction;
  readonly asOf: string;
}

async function run(flags: Flags, terminal: Terminal): Promise<Result<Answer, Problem>> {
  const asked = readAsked(flags);
  if (!asked.ok) return asked;
  const path = requireFlag(flags, "items");
  if (!path.ok) return path;
  const items = await readItems(terminal.cwd, path.value);
  if (!items.ok) return items;
  const nomenclature = await findNomenclature(terminal.cwd, textFlag(flags, "hs"));
  if (!nomenclature.ok) return nomenclature;
  const listPath = textFlag(flags, "list");
  const list = listPath === null ? ok(null) : await readListFile(terminal.cwd, listPath);
  if (!list.ok) return list;
  const { regimes, direction, asOf } = asked.value;
  const eased = (textFlag(flags, "ease") ?? "").split(",").filter((id) => id !== "");
  const unknown = eased.find(
    (id) => !regimes.some(({ provisions }) => provisions.some((one) => one.id === id)),
  );
  if (unknown !== undefined)
    return refused(
      badFlag(
        "ease",
        regimes.flatMap(({ provisions }) => provisions.map(({ id }) => id)),
      ),
    );
  const scenario = { eased: eased.map((provision) => ({ provision, from: asOf, until: null })) };
  const law = { regimes, direction, asOf, scenario: eased.length === 0 ? nothingEased : scenario };
  const judgement = judge(items.value, law, {
    nomenclature: nomenclature.value,
    listGenerated: list.value?.version ?? null,
  });
  const regime = regimes.map(({ id }) => id).join(",");
  return ok({ json: { ...judgement, regime, direction }, text: wordJudgement(judgement) });
}

function readAsked(flags: Flags): Result<Asked, Problem> {
  const ids = requireFlag(flags, "regime");
  if (!ids.ok) return ids;
  const regimes: Regime[] = [];
  for (const id of ids.value.split(",")) {
    const regime = Object.hasOwn(shippedRegimes, id) ? shippedRegimes[id] : undefined;
    if (regime === undefined) return refused(badFlag("regime", Object.keys(shippedRegimes)));
    regimes.push(regime);
  }
  const given = requireFlag(flags, "direction");
  if (!given.ok) return given;
  const direction = directions.find((one) => one === given.value);
  if (direction === undefined) return refused(badFlag("direction", directions));
  const asOf = requireFlag(flags, "as-of");
  if (!asOf.ok) return asOf;
  if (!isPartialDate(asOf.value) || asOf.value.length !== 10)
    return refused(badFlag("as-of", ["YYYY-MM-DD"]));
  return ok({ regimes, direction, asOf: asOf.value });
}

function textFlag(flags: Flags, name: string): string | null {
  const given = flags.values[name];
  return typeof given === "string" && given !== "" ? given : null;
}

function badFlag(name: string, known: readonly string[]): Problem {
  return {
    kind: "usage",
    at: `--${name}`,
    message: both(`--${name} 값을 알 수 없습니다.`, `The value of --${name} is not known.`),
    repair: both(
      `다음 가운데에서 고르십시오: ${known.join(", ")}`,
      `Choose from: ${known.join(", ")}`,
    ),
  };
}

function wordJudgement({ verdict, lines }: Judgement): BothTexts {
  const words = (language: Language): string =>
    lines
      .map((one) => {
        const why = one.provisions.map(
          (bite) => `  ${bite.instrument} ${bite.paragraph} [${bite.mark}] ${bite.title[language]}`,
        );
        const next = one.next.map((step) => `  → ${step.byName[language]}: ${step.step[language]}`);
        return [
          `${one.line}  ${one.hs}  ${verdictWords[one.verdict][language]}`,
          ...why,
          ...next,
        ].join("\n");
      })
      .concat(`${language === "ko" ? "전체" : "All"}: ${verdictWords[verdict][language]}`)
      .join("\n");
  return both(words("ko"), words("en"));
}
