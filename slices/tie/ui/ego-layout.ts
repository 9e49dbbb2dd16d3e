/** An actor to be placed around the middle, with the group it stands in. */
export interface EgoMember {
  readonly id: string;
  readonly group: string;
}

/** A place in the picture, in pixels from the top left; `side` says on which side its name is written. */
export interface EgoPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly side: "left" | "right";
}

/** Name of a group beside its members. */
export interface EgoGroup {
  readonly group: string;
  readonly x: number;
  readonly y: number;
  readonly side: "left" | "right";
}

export interface EgoLayout {
  readonly width: number;
  readonly height: number;
  readonly middle: { readonly x: number; readonly y: number };
  readonly places: readonly EgoPlace[];
  readonly groups: readonly EgoGroup[];
}

/** Distance between two names, between a group's title and its first name, and above a title; pixels. */
const line = 26;
const title = 22;
const gap = 14;
const margin = 24;

/**
 * Places members on two arcs left and right of the middle, so that every name is written level and none covers
 * another. Groups stay together in the order in which they first appear; the longer half comes first, on the right.
 */
export function layoutEgo(members: readonly EgoMember[], width: number): EgoLayout {
  const groups = [...Map.groupBy(members, ({ group }) => group)];
  const [right, left] = splitInHalves(groups);
  const height = Math.max(140, heightOf(right), heightOf(left)) + 2 * margin;
  const middle = { x: width / 2, y: height / 2 };
  const placed = [
    placeSide(right, "right", { width, height }),
    placeSide(left, "left", { width, height }),
  ];
  return {
    width,
    height,
    middle,
    places: placed.flatMap(({ places }) => places),
    groups: placed.flatMap((side) => side.groups),
  };
}

type Groups = readonly (readonly [string, readonly EgoMember[]])[];

/** The cut between groups at which the two halves differ least in height. */
function splitInHalves(groups: Groups): readonly [Groups, Groups] {
  const cuts = groups.map((_, index) => index + 1);
  const differenceAt = (cut: number) =>
    Math.abs(heightOf(groups.slice(0, cut)) - heightOf(groups.slice(cut)));
  const best = cuts.toSorted((one, other) => differenceAt(one) - differenceAt(other))[0] ?? 0;
  return [groups.slice(0, best), groups.slice(best)];
}

function heightOf(groups: Groups): number {
  return groups.reduce((sum, [, members]) => sum + title + members.length * line + gap, -gap);
}

interface Room {
  readonly width: number;
  readonly height: number;
}

function placeSide(groups: Groups, side: "left" | "right", room: Room) {
  const places: EgoPlace[] = [];
  const titles: EgoGroup[] = [];
  let y = (room.height - heightOf(groups)) / 2;
  for (const [group, members] of groups) {
    titles.push({ group, side, y: y + title / 2, x: onArc(y + title / 2, side, room) });
    y += title;
    for (const { id } of members) {
      places.push({ id, side, y: y + line / 2, x: onArc(y + line / 2, side, room) });
      y += line;
    }
    y += gap;
  }
  return { places, groups: titles };
}

/** Arc bulging towards the margin: nearest to the edge at half height, nearer to the middle at top and bottom. */
function onArc(y: number, side: "left" | "right", room: Room): number {
  const across = (2 * y) / room.height - 1;
  const reach = room.width * (0.13 + 0.1 * Math.sqrt(Math.max(0, 1 - across * across)));
  return room.width / 2 + (side === "right" ? reach : -reach);
}
