import styles from "./door.module.css";

/** The picture of the door: two banks, waterlines along them, a row of stones. Decoration, silent to readers. */
export function Crossing() {
  const left = "c 60 140 -70 260 10 400 s -60 260 20 520";
  const right = "c -70 150 60 250 -20 410 s 70 250 -10 510";
  return (
    <svg
      className={styles.crossing}
      viewBox="0 0 1440 920"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="1440" height="920" fill="var(--water)" />
      {[44, 28, 14].map((offset) => (
        <g
          key={offset}
          fill="none"
          stroke="var(--shore)"
          strokeWidth="1"
          opacity={0.9 - offset / 60}
        >
          <path d={`M ${620 + offset} 0 ${left}`} />
          <path d={`M ${1150 - offset} 0 ${right}`} />
        </g>
      ))}
      <path d={`M 0 0 H 620 ${left} H 0 Z`} fill="var(--paper)" />
      <path d={`M 1440 0 H 1150 ${right} H 1440 Z`} fill="var(--paper)" />
      <path d={`M 620 0 ${left} M 1150 0 ${right}`} fill="none" stroke="var(--shore)" />
      <g fill="none" stroke="var(--ink-3)" strokeWidth="1.5">
        <path d="M 628 760 H 1180" strokeDasharray="2 7" />
      </g>
      {[
        [700, 760, 13],
        [790, 755, 16],
        [880, 763, 12],
        [975, 757, 17],
        [1075, 762, 13],
      ].map(([x, y, r]) => (
        <ellipse
          key={x}
          cx={x}
          cy={y}
          rx={r}
          ry={(r ?? 0) * 0.8}
          fill="var(--sheet)"
          stroke="var(--ink-3)"
          strokeWidth="1.5"
        />
      ))}
    </svg>
  );
}
