import { isTieKind, tieKinds } from "#slices/tie/model.ts";
import { both } from "#kernel/local-text.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import {
  actorGroups,
  shockRuleKinds,
  type ActorTest,
  type Shock,
  type ShockRule,
} from "./model-shock.ts";
import type { ChannelRefusal, ShapeWanted } from "./refusals.ts";
import { shockPresets } from "./shocks.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A shock by the name of a preset, or from a JSON value `{"name"?, "label"?: {"ko","en"}, "rules": [rule, …]}`.
 * `null` is no shock. An empty list of rules is allowed and changes nothing.
 */
export function readShock(raw: unknown): Result<Shock | null, ChannelRefusal> {
  if (raw === null) return ok(null);
  if (typeof raw === "string") return readPreset(raw);
  if (!isFields(raw)) return wrong("shock", "object");
  if (!Array.isArray(raw["rules"])) return wrong("shock.rules", "list");
  const rules: ShockRule[] = [];
  for (const [index, rule] of raw["rules"].entries()) {
    const fault = faultOfRule(rule, `shock.rules[${index}]`);
    if (fault !== null) return refused(fault);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field was checked above
    rules.push(rule as ShockRule);
  }
  return ok(named(raw, rules));
}

function readPreset(name: string): Result<Shock, ChannelRefusal> {
  const preset = shockPresets.find((shock) => shock.name === name);
  if (preset !== undefined) return ok(preset);
  const allowed = shockPresets.map((shock) => shock.name);
  return refused({ kind: "unknown-word", at: "shock", word: name, allowed });
}

function named(raw: Fields, rules: readonly ShockRule[]): Shock {
  const name = typeof raw["name"] === "string" ? raw["name"] : "custom";
  const label = isFields(raw["label"]) ? raw["label"] : {};
  const [ko, en] = [label["ko"], label["en"]];
  return {
    name,
    label: both(typeof ko === "string" ? ko : name, typeof en === "string" ? en : name),
    rules,
    basis: both("부서가 직접 정한 충격입니다.", "A shock set by the office."),
    sources: [],
  };
}

/** Which fields a rule needs, and how each is checked. */
const fieldsOf: Readonly<Record<ShockRule["rule"], Readonly<Record<string, Check>>>> = {
  "ties-between": { one: checkTest, other: checkTest },
  "needs-consent": { of: checkSide },
  "presence-leaves": { group: checkGroup, from: checkSide },
  layer: { kinds: checkKinds },
  territory: { territory: checkText },
  issues: { issues: checkTexts },
  actors: { who: checkTest },
  ties: { ties: checkTexts },
};

type Check = (value: unknown, at: string) => ChannelRefusal | null;

function faultOfRule(rule: unknown, at: string): ChannelRefusal | null {
  if (!isFields(rule)) return shape(at, "object");
  const kind = shockRuleKinds.find((word) => word === rule["rule"]);
  if (kind === undefined) return unknownWord(`${at}.rule`, rule["rule"], shockRuleKinds);
  const needed = Object.entries(fieldsOf[kind]);
  const common: readonly (readonly [string, Check])[] = [
    ["chance", optional(checkChance)],
    ["touching", optional(checkSide)],
    ["sparingIssues", optional(checkTexts)],
  ];
  const known = new Set(["rule", ...[...needed, ...common].map(([field]) => field)]);
  const stray = Object.keys(rule).find((field) => !known.has(field));
  if (stray !== undefined) return unknownWord(`${at}.${stray}`, stray, [...known]);
  return firstFault([...needed, ...common], rule, at);
}

function firstFault(
  checks: readonly (readonly [string, Check])[],
  fields: Fields,
  at: string,
): ChannelRefusal | null {
  for (const [field, check] of checks) {
    const fault = check(fields[field], `${at}.${field}`);
    if (fault !== null) return fault;
  }
  return null;
}

function checkTest(value: unknown, at: string): ChannelRefusal | null {
  if (!isFields(value) || Object.keys(value).length === 0) return shape(at, "actor-test");
  const checks: Readonly<Record<keyof ActorTest, Check>> = {
    side: optional(checkSide),
    group: optional(checkGroup),
    territory: optional(checkText),
    actors: optional(checkTexts),
  };
  const stray = Object.keys(value).find((field) => !Object.hasOwn(checks, field));
  if (stray !== undefined) return unknownWord(`${at}.${stray}`, stray, Object.keys(checks));
  return firstFault(Object.entries(checks), value, at);
}

function checkSide(value: unknown, at: string): ChannelRefusal | null {
  return value === "a" || value === "b" ? null : unknownWord(at, value, ["a", "b"]);
}

function checkGroup(value: unknown, at: string): ChannelRefusal | null {
  return actorGroups.some((group) => group === value) ? null : unknownWord(at, value, actorGroups);
}

function checkKinds(value: unknown, at: string): ChannelRefusal | null {
  const fault = checkTexts(value, at);
  if (fault !== null || !Array.isArray(value)) return fault;
  const index = value.findIndex((kind) => !isTieKind(kind));
  return index < 0 ? null : unknownWord(`${at}[${index}]`, value[index], tieKinds);
}

function checkText(value: unknown, at: string): ChannelRefusal | null {
  return typeof value === "string" && value !== "" ? null : shape(at, "text");
}

function checkTexts(value: unknown, at: string): ChannelRefusal | null {
  if (!Array.isArray(value)) return shape(at, "list");
  const index = value.findIndex((text) => typeof text !== "string");
  return index < 0 ? null : shape(`${at}[${index}]`, "text");
}

function checkChance(value: unknown, at: string): ChannelRefusal | null {
  if (typeof value !== "number") return shape(at, "number");
  return value > 0 && value <= 1 ? null : { kind: "out-of-range", at, value, low: 0, high: 1 };
}

function optional(check: Check): Check {
  return (value, at) => (value === undefined ? null : check(value, at));
}

function unknownWord(at: string, word: unknown, allowed: readonly string[]): ChannelRefusal {
  return { kind: "unknown-word", at, word: String(word), allowed };
}

function shape(at: string, wanted: ShapeWanted): ChannelRefusal {
  return { kind: "wrong-shape", at, wanted };
}

function wrong(at: string, wanted: ShapeWanted): Result<never, ChannelRefusal> {
  return refused(shape(at, wanted));
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
