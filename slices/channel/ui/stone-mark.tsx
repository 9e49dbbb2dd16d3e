import type { ActorKind, Side } from "#slices/actor/model.ts";

/** Outlines of the stones about the origin for radius 1: shape and colour tell the side together. */
const outlines: Readonly<Record<Side, string>> = {
  a: "M0-1A1 1 0 1 1 0 1A1 1 0 1 1 0-1Z",
  b: "M-.72-.9H.72Q.9-.9 .9-.72V.72Q.9 .9 .72 .9H-.72Q-.9 .9-.9 .72V-.72Q-.9-.9-.72-.9Z",
  third: "M-.13-1.060Q0-1.28 .13-1.060L1.17 .76Q1.28 1 1.02 1H-1.020Q-1.28 1-1.17 .76Z",
  none: "M0-1A1 1 0 1 1 0 1A1 1 0 1 1 0-1Z",
};

/** Line icons in a field of 16 about the origin: who stands there. */
const international =
  "M0-5.500A5.5 5.5 0 1 1 0 5.500A5.5 5.5 0 1 1 0-5.500ZM-5.5 0H5.500M0-5.500C-3.2-2-3.2 2 0 5.500C3.2 2 3.2-2 0-5.5";
const state = "M-5.5-2.5 0-5.5 5.5-2.500ZM-4 0V4M0 0V4M4 0V4M-5.5 5.500H5.5";
const city = "M-5 5.500V-1H-1V5.500M-1 5.500V-5.500H5V5.500M-6 5.500H6M1.5-2.500H2.500M1.5 .5H2.5";
const people =
  "M-2.5-1A2 2 0 1 0-2.5-5 2 2 0 1 0-2.5-1ZM-6 5C-6 1-2.5 .5-2.5 .5S1 1 1 5M3-1.500A1.6 1.6 0 1 0 3-4.700M3.5 1C5.5 1.5 6 3 6 5";
const book =
  "M0-3.500C-2-5-5.5-5-5.5-5V4.500S-2 4.5 0 6C2 4.5 5.5 4.5 5.5 4.500V-5S2-5 0-3.500ZM0-3.500V6";
const trade = "M-5.5-2H5.500V5H-5.500ZM-2.5-2V-5H2.500V-2M-5.5 1H5.5";

const icons: Readonly<Record<ActorKind, string>> = {
  "igo-national": international,
  "igo-local": international,
  "ngo-international": people,
  "ngo-domestic": people,
  "gov-foreign-central": state,
  "gov-foreign-local": city,
  "gov-domestic-central": state,
  "gov-domestic-local": city,
  "research-foreign": book,
  "research-domestic": book,
  company: trade,
  finance: trade,
  "civic-other": people,
};

/** A stone of the crossing: side by shape and colour, kind by the icon in it. Drawn about the origin. */
export function StoneMark(props: {
  readonly side: Side;
  readonly kind: ActorKind;
  readonly radius: number;
  readonly isSunk?: boolean;
}) {
  const { side, kind, radius } = props;
  const isHollow = side === "none" || props.isSunk === true;
  const color = `var(--side-${side})`;
  const lift = side === "third" ? radius * 0.28 : 0;
  return (
    <>
      <path
        d={outlines[side]}
        transform={`scale(${radius})`}
        fill={isHollow ? "var(--sheet)" : color}
        stroke={color}
        strokeWidth={1.6 / radius}
        strokeDasharray={props.isSunk === true ? `${3 / radius} ${2.5 / radius}` : undefined}
      />
      <path
        d={icons[kind]}
        transform={`translate(0 ${lift}) scale(${(radius * (side === "third" ? 0.46 : 0.56)) / 6})`}
        fill="none"
        stroke={isHollow ? color : "var(--sheet)"}
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </>
  );
}
