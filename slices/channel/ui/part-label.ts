import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";
import { territoryName } from "#slices/actor/ui/territory.ts";
import { isTieKind, tieKindLabels } from "#slices/tie/model.ts";
import { en } from "./messages.en.ts";
import { ko } from "./messages.ko.ts";
import { readPart } from "./shock-text.ts";

/** A part of a shock set by hand, in words and in both languages; `names` holds those of the actors. */
export function partLabel(text: string, names: ReadonlyMap<string, LocalText>): BothTexts {
  const part = readPart(text);
  if (part === null) return both(text, text);
  if (part.what === "territory")
    return both(
      ko.territoryStops(territoryName(part.id, "ko")),
      en.territoryStops(territoryName(part.id, "en")),
    );
  if (part.what === "layer") {
    const kind = isTieKind(part.id) ? tieKindLabels[part.id] : both(part.id, part.id);
    return both(ko.layerStops(kind.ko), en.layerStops(kind.en));
  }
  const name = names.get(part.id);
  return both(
    ko.actorStops(name?.ko ?? name?.en ?? part.id),
    en.actorStops(name?.en ?? name?.ko ?? part.id),
  );
}
