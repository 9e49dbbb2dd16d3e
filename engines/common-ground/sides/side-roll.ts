/** Who stands on which declared side. Sides are declared with a source and never computed. */
export interface SideRoll {
  readonly names: readonly string[];
  /** Parties to the conflict; the others are mediators and third parties, reported and never counted for common ground. */
  readonly isParty: readonly boolean[];
  /** Side of each participant; −1, or beyond the end, where none is declared. */
  readonly of: Int32Array;
}

/** Sides that are no party to the conflict, by the words of the office. */
export const thirdSides: ReadonlySet<string> = new Set(["third", "none", "mediator", "mediators"]);

/** The roll in which nobody has declared a side. */
export const noSides: SideRoll = { names: [], isParty: [], of: new Int32Array(0) };

/** The roll of the given declarations, one name or `null` a participant; sides in order of name. */
export function rollOf(
  declared: readonly (string | null)[],
  third: ReadonlySet<string> = thirdSides,
): SideRoll {
  const names = [...new Set(declared.filter((name) => name !== null))].toSorted();
  return {
    names,
    isParty: names.map((name) => !third.has(name)),
    of: Int32Array.from(declared, (name) => (name === null ? -1 : names.indexOf(name))),
  };
}

/** Class of a participant for counting: the side, or the class after the last side for the undeclared. */
export function classOf(roll: SideRoll, participant: number): number {
  const side = roll.of[participant] ?? -1;
  return side < 0 ? roll.names.length : side;
}

/** The class of every participant for counting. */
export function classesOf(roll: SideRoll, participants: number): Int32Array {
  const classes = new Int32Array(participants);
  for (let i = 0; i < participants; i++) classes[i] = classOf(roll, i);
  return classes;
}

/** The party of every participant; −1 for mediators and the undeclared. */
export function partiesOf(roll: SideRoll, participants: number): Int32Array {
  const parties = new Int32Array(participants).fill(-1);
  for (let i = 0; i < participants; i++) {
    const side = roll.of[i] ?? -1;
    if (side >= 0 && roll.isParty[side] === true) parties[i] = side;
  }
  return parties;
}
