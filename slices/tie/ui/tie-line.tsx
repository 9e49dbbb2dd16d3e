import type { TieKind, TieStatus } from "../model.ts";
import { lineStyles } from "./line-style.ts";

interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A tie as a line between two points, inside an SVG: form by status, width as asked, crossed when it is a conflict. */
export function TieLine(
  props: Ends & {
    readonly status: TieStatus;
    readonly kind: TieKind;
    readonly width: number;
    readonly ground?: string;
  },
) {
  const { status, kind, width, ground = "var(--paper)", ...ends } = props;
  const style = lineStyles[status];
  const stroke = {
    stroke: "var(--ink)",
    strokeLinecap: style.dash === "1.5 5" ? ("round" as const) : ("butt" as const),
    opacity: style.opacity,
  };
  const isHollow = style.form !== "single";
  return (
    <g>
      <line
        {...ends}
        {...stroke}
        strokeWidth={isHollow ? width + 3 : width}
        strokeDasharray={style.dash ?? undefined}
      />
      {isHollow && (
        <line
          {...ends}
          stroke={ground}
          strokeWidth={style.form === "double" ? width : width + 0.6}
        />
      )}
      {kind === "conflict" && <Cross ends={ends} />}
    </g>
  );
}

function Cross(props: { readonly ends: Ends }) {
  const { x1, y1, x2, y2 } = props.ends;
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return (
    <path
      d={`M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`}
      stroke="var(--bad)"
      strokeWidth="2"
      fill="none"
    />
  );
}

/** The line of a status beside its word, in tables and legends. */
export function StatusSample(props: { readonly status: TieStatus; readonly kind?: TieKind }) {
  return (
    <svg width="32" height="12" viewBox="0 0 32 12" aria-hidden="true" focusable="false">
      <TieLine
        x1={1}
        y1={6}
        x2={31}
        y2={6}
        status={props.status}
        kind={props.kind ?? "partner"}
        width={2}
      />
    </svg>
  );
}
