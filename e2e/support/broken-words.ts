import type { WatchedPage } from "./browser.ts";

/** Words that two lines share: text is broken between words only. */
export function brokenWordsOn({ page }: WatchedPage): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.parentElement;
      if (at === null || at.closest("svg, script, style, .hidden-but-read") !== null) continue;
      if (!at.checkVisibility({ visibilityProperty: true })) continue;
      for (const { 0: word, index } of (node.nodeValue ?? "").matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (linesOf(range) > 1) found.add(word);
      }
    }
    return [...found];

    function linesOf(range: Range): number {
      const drawn = [...range.getClientRects()].filter(({ width }) => width > 0);
      return new Set(drawn.map(({ top }) => Math.round(top))).size;
    }
  });
}
