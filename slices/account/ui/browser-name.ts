/** Browsers by the word in their string; those built on another come before it. */
const browsers: readonly (readonly [word: string, name: string])[] = [
  ["Edg", "Edge"],
  ["Whale", "Whale"],
  ["OPR", "Opera"],
  ["SamsungBrowser", "Samsung Internet"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Version", "Safari"],
];

/** "Chrome 140 · Windows" out of a long browser string; `null` where nothing is known. */
export function shortBrowser(browser: string | null): string | null {
  if (browser === null) return null;
  const found = browsers.flatMap(([word, name]) => {
    const version = new RegExp(`${word}/(\\d+)`).exec(browser)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  });
  const system = /Windows|Mac OS X|Android|iPhone|iPad|Linux/.exec(browser)?.[0];
  const parts = [found[0], system].filter((part) => part !== undefined);
  return parts.length === 0 ? browser.slice(0, 40) : parts.join(" · ");
}
