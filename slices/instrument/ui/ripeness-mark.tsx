import type { Ripeness } from "../model-coverage.ts";

/** Full, half or hollow: decided work, work under appraisal, a proposal. The word stands beside it. */
export function RipenessMark(props: { readonly ripeness: Ripeness }) {
  const { ripeness } = props;
  return (
    <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <circle
        cx="6"
        cy="6"
        r="4.6"
        fill={ripeness === "decided" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.4"
        {...(ripeness === "proposed" ? { strokeDasharray: "2.2 1.8" } : {})}
      />
      {ripeness === "considered" && <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2Z" fill="currentColor" />}
    </svg>
  );
}
