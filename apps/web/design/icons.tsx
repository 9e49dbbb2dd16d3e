const paths = {
  today: "M4 6.5h16M4 6.5V19a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1V6.5M8 4v4M16 4v4M8 12h5M8 15.5h8",
  network:
    "M12 8.5V12m0 0-5 4m5-4 5 4M12 8.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM6 20.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM18 20.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z",
  actors: "M4 6h16M4 12h16M4 18h10",
  registers: "M5 4.5h14v15H5zM5 9h14M9.5 9v10.5",
  records: "M6 3.5h9.5L19 7v13.5H6zM15 3.5V7.5h4M9 12h7M9 16h7",
  channels:
    "M5 3c-1.6 3.4 1 6-.4 9.3S6 18 5 21M19 3c1.6 3.4-1 6 .4 9.3S18 18 19 21M9.5 12h.01M14.5 12h.01",
  programmes: "M4.5 5h6v6h-6zM13.5 5h6v6h-6zM4.5 14h6v5.5h-6zM13.5 16.7h6",
  grants: "M3.5 6.5h17v11h-17zM3.5 7l8.5 6.5L20.5 7",
  gate: "M4 20V6l8-2.5L20 6v14M4 20h16M8.5 12l2.5 2.5 4.5-5",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.3 15.3 20 20",
  close: "M6 6l12 12M18 6 6 18",
  collapse: "M14 6l-6 6 6 6",
  expand: "M10 6l6 6-6 6",
  down: "M6 9.5l6 6 6-6",
  up: "M6 14.5l6-6 6 6",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6",
  language:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.5 9.5h17M3.5 14.5h17M12 3c-2.5 2.5-3.7 5.6-3.7 9s1.2 6.5 3.7 9c2.5-2.5 3.7-5.6 3.7-9S14.5 5.5 12 3Z",
  theme: "M12 20a8 8 0 1 0 0-16v16ZM12 4a8 8 0 0 0 0 16",
  pencil: "M5 19l.8-3.8L16 5l3 3L8.8 18.2 5 19ZM14 7l3 3",
  print: "M7 9V4h10v5M7 17H4.5V9.5h15V17H17M7 14.5h10V20H7v-5.5Z",
  swap: "M7 4 3.5 7.5 7 11M3.5 7.5H20M17 13l3.5 3.5L17 20M20.5 16.5H4",
  open: "M13 5h6v6M19 5l-8.5 8.5M10 6H5v13h13v-5",
  more: "M6 12h.01M12 12h.01M18 12h.01",
} as const;

export type IconName = keyof typeof paths;

/** A line icon of 20 px beside words; it is never the only carrier of a meaning. */
export function Icon(props: { readonly name: IconName; readonly size?: number }) {
  const size = props.size ?? 20;
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={paths[props.name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The house mark: two banks and three stones. */
export function NaruMark(props: { readonly size?: number }) {
  const size = props.size ?? 24;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M0 2h7c-1.5 4 1.2 8-.2 13S8 25 6 30H0ZM32 2h-7c1.5 5-1 9 .4 14S24 26 26 30h6Z"
      />
      <g fill="var(--accent)">
        <circle cx="11.6" cy="16" r="2" />
        <circle cx="16.4" cy="15" r="2.4" />
        <circle cx="21" cy="16.4" r="1.9" />
      </g>
    </svg>
  );
}
