/** Why a question has no answer. `at` is the place in the question, such as `from` or `shock.rules[2].kinds`. */
export type ChannelRefusal =
  | {
      readonly kind: "unknown-actor";
      readonly at: string;
      readonly id: string;
      readonly close: readonly string[];
    }
  | { readonly kind: "same-ends"; readonly at: string; readonly id: string }
  | { readonly kind: "not-a-date"; readonly at: string; readonly text: string }
  | {
      readonly kind: "out-of-range";
      readonly at: string;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly kind: "unknown-issue";
      readonly at: string;
      readonly issue: string;
      readonly close: readonly string[];
    }
  | {
      readonly kind: "unknown-word";
      readonly at: string;
      readonly word: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: "wrong-shape"; readonly at: string; readonly wanted: ShapeWanted }
  | { readonly kind: "no-weight"; readonly at: string }
  | { readonly kind: "stopped" };

export const shapes = ["text", "number", "list", "object", "actor-test"] as const;
export type ShapeWanted = (typeof shapes)[number];
