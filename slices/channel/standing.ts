import { actorKinds, sides, type ActorKind } from "#slices/actor/model.ts";
import type { ActorGroup, ActorTest, ShockSide } from "./model-shock.ts";
import type { NetworkColumns } from "./network.ts";

/** Kinds that belong to no single country even where they have a seat. */
const stateless: ReadonlySet<ActorKind> = new Set([
  "igo-national",
  "igo-local",
  "ngo-international",
]);

const groupKinds: Readonly<Record<Exclude<ActorGroup, "united-nations">, readonly ActorKind[]>> = {
  government: [
    "gov-foreign-central",
    "gov-foreign-local",
    "gov-domestic-central",
    "gov-domestic-local",
  ],
  "central-government": ["gov-foreign-central", "gov-domestic-central"],
  "local-government": ["gov-foreign-local", "gov-domestic-local"],
  "international-body": ["igo-national", "igo-local"],
  civil: ["ngo-international", "ngo-domestic", "civic-other"],
  research: ["research-foreign", "research-domestic"],
  "company-or-finance": ["company", "finance"],
};

/**
 * Where actors stand towards one question. Side `a` is the asker's. An actor stands on a side when that side was declared
 * for it; where none was declared, when it is seated in that end's territory and is no international body.
 * This reading of seats serves shocks and the choice of third parties; it declares no side and is stored nowhere.
 */
export class Standing {
  private readonly network: NetworkColumns;
  private readonly ends: Readonly<Record<ShockSide, number>>;
  private readonly declared: Readonly<Record<ShockSide, number>>;

  constructor(network: NetworkColumns, from: number, to: number) {
    this.network = network;
    this.ends = { a: from, b: to };
    const isTurned = sides[network.side[from]!] === "b" || sides[network.side[to]!] === "a";
    const [a, b] = [sides.indexOf("a"), sides.indexOf("b")];
    this.declared = isTurned ? { a: b, b: a } : { a, b };
  }

  isOnSide(actor: number, side: ShockSide): boolean {
    if (actor === this.ends[side]) return true;
    const { side: declared, territory } = this.network;
    if (declared[actor] !== undeclared) return declared[actor] === this.declared[side];
    const seat = territory[actor]!;
    return seat !== 0 && seat === territory[this.ends[side]] && !stateless.has(this.kindOf(actor));
  }

  /** Whether the actor stands on neither side. */
  isThird(actor: number): boolean {
    return !this.isOnSide(actor, "a") && !this.isOnSide(actor, "b");
  }

  isEnd(actor: number): boolean {
    return actor === this.ends.a || actor === this.ends.b;
  }

  isStateless(actor: number): boolean {
    return stateless.has(this.kindOf(actor));
  }

  isInGroup(actor: number, group: ActorGroup): boolean {
    if (group === "united-nations") return this.isUnitedNations(actor);
    return groupKinds[group].includes(this.kindOf(actor));
  }

  passes(actor: number, test: ActorTest): boolean {
    const { side, group, territory, actors } = test;
    return (
      (side === undefined || this.isOnSide(actor, side)) &&
      (group === undefined || this.isInGroup(actor, group)) &&
      (territory === undefined || this.isSeatedIn(actor, territory)) &&
      (actors === undefined || actors.includes(this.network.actorIds[actor]!))
    );
  }

  isSeatedIn(actor: number, territory: string): boolean {
    return this.network.territories[this.network.territory[actor]!] === territory;
  }

  kindOf(actor: number): ActorKind {
    return actorKinds[this.network.actorKind[actor]!]!;
  }

  /** The actor called `un` and everything whose parents lead to it. */
  private isUnitedNations(actor: number): boolean {
    const { actorIds, parent } = this.network;
    let at = actor;
    for (let steps = 0; at >= 0 && steps < deepestTree; steps++) {
      if (actorIds[at] === "un") return true;
      at = parent[at]!;
    }
    return false;
  }
}

const undeclared = sides.indexOf("none");

/** Parents are followed this far at most, so that a circle in the record ends. */
const deepestTree = 12;
