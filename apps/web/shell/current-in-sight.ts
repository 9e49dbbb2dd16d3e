import { useEffect, useRef } from "react";

/** For a line of links that scrolls sideways and comes anew with its page: the present page's link is brought into sight. */
export function useCurrentInSight() {
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = line.current?.querySelector('[aria-current="page"]');
    here?.scrollIntoView({ block: "nearest", inline: "center" });
  }, []);
  return line;
}
