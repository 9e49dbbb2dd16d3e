import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** A dialog that closes gives the focus back after a moment; the page takes it after that. */
const settledAfterMs = 60;

/** The page's heading, or the page itself while the heading is still being read from the server. */
function focusPage(): void {
  const heading = document.querySelector<HTMLElement>("main h1");
  heading?.setAttribute("tabindex", "-1");
  (heading ?? document.getElementById("content"))?.focus({ preventScroll: true });
}

/** What shows that the reader has gone on already. */
const signs = ["keydown", "pointerdown"] as const;

/** Focuses the page in a moment, unless the reader has put the focus somewhere by then. */
function focusPageSoon(): void {
  const timer = setTimeout(() => {
    leave();
    focusPage();
  }, settledAfterMs);
  const leave = () => {
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, leave, true);
  };
  for (const sign of signs) addEventListener(sign, leave, true);
}

/** Moves the focus to the new page's heading, so that a screen reader and the keyboard start there. */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return;
        focusPageSoon();
      }),
    [router],
  );
}
