/** The colours of the tokens as numbers 0–1, as the theme of the moment has them. */
export interface Palette {
  readonly ink: Rgb;
  readonly paper: Rgb;
  readonly accent: Rgb;
  readonly bad: Rgb;
  readonly disc: Rgb;
  readonly water: Rgb;
  readonly land: Rgb;
  readonly shore: Rgb;
  /** In the order of `sides`. */
  readonly sides: readonly Rgb[];
}
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads the colours through the element's own style, so that light, dark and contrast are those of the page. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const read = (token: string): Rgb => {
    probe.style.color = `var(--${token})`;
    return rgbOf(getComputedStyle(probe).color);
  };
  const palette = {
    ink: read("ink"),
    paper: read("paper"),
    accent: read("accent"),
    bad: read("bad"),
    disc: read("water-deep"),
    water: read("water"),
    land: read("bank"),
    shore: read("shore"),
    sides: [read("side-a"), read("side-b"), read("side-third"), read("side-none")],
  };
  probe.remove();
  return palette;
}

function rgbOf(text: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [red / 255, green / 255, blue / 255];
}

export function cssColor([red, green, blue]: Rgb, opacity = 1): string {
  const [r, g, b] = [red, green, blue].map((part) => Math.round(part * 255));
  return `rgb(${r} ${g} ${b} / ${opacity})`;
}

/** Calls `changed` when the theme does; answers how to stop. */
export function watchTheme(changed: () => void): () => void {
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  return () => {
    watcher.disconnect();
    dark.removeEventListener("change", changed);
  };
}
