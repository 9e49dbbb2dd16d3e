import type { BothTexts } from "#kernel/local-text.ts";
import { isTieKind } from "#slices/tie/model.ts";
import type { Shock, ShockRule } from "../model-shock.ts";

/** What of a shock an officer sets by hand: an actor, a kind of tie, a territory. */
export type ShockPart =
  | { readonly what: "actor"; readonly id: string }
  | { readonly what: "layer"; readonly id: string }
  | { readonly what: "territory"; readonly id: string };

/** A part of the address, `actor:undp`; `null` where it is the name of a preset or nothing known. */
export function readPart(text: string): ShockPart | null {
  const [what, ...rest] = text.split(":");
  const id = rest.join(":");
  if (id === "" || (what !== "actor" && what !== "layer" && what !== "territory")) return null;
  return { what, id };
}

/**
 * The shock as the server is asked for it: the name of one preset, or the rules of all parts together as JSON;
 * `undefined` when nothing stops. `labelOf` names a part set by hand. An unknown name goes through, so that the server can refuse it by name.
 */
export function shockText(
  parts: readonly string[],
  presets: readonly Shock[],
  labelOf: (part: string) => BothTexts,
): string | undefined {
  if (parts.length === 0) return undefined;
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && readPart(only) === null) return only;
  const rules = parts.flatMap((part) => rulesOf(part, presets));
  const labels = parts.map(
    (part) => presets.find(({ name }) => name === part)?.label ?? labelOf(part),
  );
  const label = {
    ko: labels.map(({ ko }) => ko).join(" + "),
    en: labels.map(({ en }) => en).join(" + "),
  };
  return JSON.stringify({ name: "custom", label, rules });
}

function rulesOf(text: string, presets: readonly Shock[]): readonly ShockRule[] {
  const part = readPart(text);
  if (part === null) return presets.find(({ name }) => name === text)?.rules ?? [];
  if (part.what === "actor") return [{ rule: "actors", who: { actors: [part.id] } }];
  if (part.what === "territory") return [{ rule: "territory", territory: part.id }];
  return isTieKind(part.id) ? [{ rule: "layer", kinds: [part.id] }] : [];
}
