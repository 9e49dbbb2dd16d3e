import { wordOf } from "#apps/web/design/form.ts";
import { isActorKind, isSide, placeBases } from "../model.ts";
import type { ActorEdit, ActorPage } from "./data.ts";

/** Only what differs from the actor as it stands; an emptied field becomes `null`, which means not known. */
export function actorPatch(form: FormData, actor: ActorPage): ActorEdit {
  const optional = (name: string) => wordOf(form, name) || null;
  const kind = wordOf(form, "kind");
  const entered = {
    name: { ko: optional("nameKo"), en: optional("nameEn") },
    abbr: optional("abbr"),
    aliases: linesOf(wordOf(form, "aliases")),
    kind: isActorKind(kind) ? kind : actor.kind,
    territory: optional("territory"),
    city: optional("city"),
    place: placeFrom(form),
    parentId: optional("parentId"),
    side: sideFrom(form),
  };
  const { name, declaredSide, place, parent, ...rest } = actor;
  const before: Readonly<Record<string, unknown>> = {
    ...rest,
    name: { ko: name.ko, en: name.en },
    place: place === null ? null : { lat: place.lat, lon: place.lon, basis: place.basis },
    parentId: parent?.id ?? null,
    side:
      declaredSide.basis === null
        ? { side: "none" }
        : sideOf(declaredSide.side, declaredSide.basis),
  };
  const changed = Object.entries(entered).filter(
    ([property, value]) => JSON.stringify(value) !== JSON.stringify(before[property]),
  );
  return Object.fromEntries(changed);
}

function sideFrom(form: FormData): NonNullable<ActorEdit["side"]> {
  const side = wordOf(form, "side");
  if (!isSide(side) || side === "none") return { side: "none" };
  return sideOf(side, {
    source: wordOf(form, "sideSource"),
    locator: wordOf(form, "sideLocator") || null,
  });
}

/** A point needs both its numbers; one that is left empty means that the place is not known. */
function placeFrom(form: FormData): ActorEdit["place"] {
  const [lat, lon, basis] = [wordOf(form, "lat"), wordOf(form, "lon"), wordOf(form, "placeBasis")];
  if (lat === "" || lon === "") return null;
  return {
    lat: Number(lat),
    lon: Number(lon),
    basis: placeBases.find((one) => one === basis) ?? "office",
  };
}

/** Its parts in one order, so that two equal sides have equal text. */
function sideOf(
  side: "a" | "b" | "third" | "none",
  basis: { source: string; locator: string | null },
) {
  return { side, basis: { source: basis.source, locator: basis.locator } };
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
