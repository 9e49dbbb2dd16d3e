import { useText } from "#apps/web/i18n.tsx";
import { sideLabels, type Side } from "../model.ts";

const shapes: Readonly<Record<Side, string>> = {
  a: "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z",
  b: "M3 3h10v10H3Z",
  third: "M8 2 14.3 13.2H1.7Z",
  none: "M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z",
};

/** The mark of a declared side: colour and shape together. Says its name unless a word stands beside it. */
export function SideMark(props: {
  readonly side: Side;
  readonly size?: number;
  readonly silent?: boolean;
}) {
  const text = useText();
  const size = props.size ?? 12;
  const hollow = props.side === "none";
  const name =
    props.silent === true
      ? { "aria-hidden": true }
      : { role: "img", "aria-label": text(sideLabels[props.side]) };
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" focusable="false" {...name}>
      <path
        d={shapes[props.side]}
        fill={hollow ? "none" : `var(--side-${props.side})`}
        stroke={hollow ? "var(--side-none)" : "none"}
        strokeWidth="2"
      />
    </svg>
  );
}
