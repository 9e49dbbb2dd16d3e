import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { ComputedMark, type Input } from "#slices/actor/ui/computed-mark.tsx";
import { SourceMark, type Provenance } from "#slices/actor/ui/source-mark.tsx";
import type { ShippableItem, ShippingPage } from "../pages.ts";
import type { Counted, Difference } from "../rules-difference.ts";
import { useQuantity } from "./parts.tsx";
import { grantPhrases } from "./phrases.ts";
import {
  sourceOfHandOver,
  sourceOfLetter,
  sourceOfLine,
  sourceOfRequest,
  sourceOfShipment,
} from "./provenance.ts";

/** Where a line of the programme's item list was written. */
export function ItemMark({ item }: Pick<ShippableItem, "item">) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  return (
    <SourceMark
      what={text(item.description)}
      from={sourceOfLine(phrases.lineOfList(item.line), null)}
    />
  );
}

/** How the programme's verdict follows from those of its lines: the lines that set it, with their paragraphs. */
export function WorstMark(props: { readonly items: readonly ShippableItem[] }) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  return (
    <ComputedMark
      what={phrases.worstWhat}
      rule={phrases.worstRule}
      inputs={props.items.map(({ item, provisions }) => ({
        key: item.id,
        name: `${String(item.line)}. ${text(item.description)}`,
        value: provisions
          .map(({ instrument, paragraph }) => `${instrument} ${paragraph}`)
          .join(", "),
      }))}
    />
  );
}

interface ShownItem {
  readonly page: ShippingPage;
  readonly item: ShippableItem;
}

/** How what is left of an item on the list follows from its quantity and its shipments. */
export function LeftMark({ page, item: { item, left } }: ShownItem) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const inputs = useInputs(page);
  const difference = page.differences.find(({ itemId }) => itemId === item.id);
  if (left === null || difference === undefined) return null;
  return (
    <ComputedMark
      what={phrases.leftOf(text(item.description))}
      rule={phrases.leftRule}
      inputs={inputs(difference, ["planned", "shipped"])}
    />
  );
}

/** How what is left of an item in a letter follows from the letter. */
export function LetterLeftMark(
  props: ShownItem & { readonly letter: NonNullable<ShippableItem["needs"][number]["letter"]> },
) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const { page, item, letter } = props;
  const written = page.letters.find(({ id }) => id === letter.id);
  return (
    <ComputedMark
      what={phrases.leftInLetterOf(letter.reference, text(item.item.description))}
      rule={phrases.leftInLetterRule}
      from={written === undefined ? [] : sourceOfLetter(written, phrases.byLetter)}
    />
  );
}

/** The quantities of an item from the list to the last hand, each with the records that were counted. */
export function DifferenceMark(props: {
  readonly page: ShippingPage;
  readonly difference: Difference;
}) {
  const phrases = usePhrases(grantPhrases);
  const text = useText();
  const inputs = useInputs(props.page);
  return (
    <ComputedMark
      what={phrases.differenceOf(text(props.difference.description))}
      rule={phrases.differenceRule}
      inputs={inputs(props.difference, movements)}
    />
  );
}

const movements = [
  "planned",
  "requested",
  "granted",
  "shipped",
  "arrived",
  "distributed",
  "lost",
] as const;
type Movement = (typeof movements)[number];

/** The recorded quantities of an item with where each comes from; what nothing is recorded of is left out. */
function useInputs(page: ShippingPage) {
  const phrases = usePhrases(grantPhrases);
  const quantity = useQuantity();
  const sources = (movement: Movement, line: number, counted: Counted): readonly Provenance[] => {
    const handed = (kind: string) =>
      counted.handOvers.filter((one) => one.kind === kind).flatMap(sourceOfHandOver);
    switch (movement) {
      case "planned":
        return sourceOfLine(phrases.lineOfList(line), null);
      case "requested":
        return among(page.requests, counted.requests).flatMap(sourceOfRequest);
      case "granted":
        return among(page.letters, counted.letters).flatMap((letter) =>
          sourceOfLetter(letter, phrases.byLetter),
        );
      case "shipped":
        return among(page.shipments, counted.shipments).flatMap(sourceOfShipment);
      case "arrived":
        return handed("arrival");
      case "distributed":
        return handed("distribution");
      case "lost":
        return handed("loss");
    }
  };
  return (difference: Difference, shown: readonly Movement[]): readonly Input[] =>
    shown.flatMap((movement) => {
      const value = difference[movement];
      if (value === null) return [];
      return [
        {
          key: movement,
          name: phrases[movement],
          value: `${quantity(value)} ${difference.unit ?? ""}`,
          from: sources(movement, difference.line, difference.counted),
        },
      ];
    });
}

function among<T extends { readonly id: string }>(
  records: readonly T[],
  ids: readonly string[],
): readonly T[] {
  return records.filter(({ id }) => ids.includes(id));
}
