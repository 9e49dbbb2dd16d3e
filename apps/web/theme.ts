export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

const memory = "naru.theme";

/** The brightness chosen on this device; `system` follows the device. */
export function chosenTheme(): Theme {
  const remembered = localStorage.getItem(memory);
  return themes.find((theme) => theme === remembered) ?? "system";
}

export function applyTheme(theme: Theme): void {
  localStorage.setItem(memory, theme);
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
}
