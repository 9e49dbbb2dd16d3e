import type { Picture } from "../model-picture.ts";

/** Small signs of the shapes, 24 × 24; the name beside them says what they are. */
const paths: Readonly<Record<Picture, string>> = {
  hexagon: "M12 3.5 19.4 7.75v8.5L12 20.5 4.6 16.25v-8.5Z",
  triangle: "M12 4.5 20 19H4Z",
  circles:
    "M12 12.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM8.5 19.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM15.5 19.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z",
  pyramid: "M12 4 21 20H3ZM9.2 9h5.6M6.2 14.5h11.6",
  layers: "M4 5h16v3.5H4ZM4 10.2h16v3.6H4ZM4 15.5h16V19H4Z",
  horizons: "M3 17h18M4 13h3v4H4ZM10 11h4v6h-4ZM17 9h4v8h-4Z",
  ladder: "M4 20h5v-5h5v-5h5V5",
  steps: "M3 8h5l3 4-3 4H3l3-4ZM12.5 8h5l3 4-3 4h-5l3-4Z",
  matrix: "M4 4h7v7H4ZM13 4h7v7h-7ZM4 13h7v7H4ZM13 13h7v7h-7Z",
  rows: "M4 7h16M4 12h16M4 17h16M8 5.5v3M15 10.5v3M11 15.5v3",
};

export function PictureMark(props: { readonly picture: Picture }) {
  return (
    <svg width={22} height={22} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={paths[props.picture]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
