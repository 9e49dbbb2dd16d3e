import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** Nice value of work that may wait: requests that come meanwhile are served first (sched(7)). */
const patient = 15;

/** Lets the calling thread of heavy work go behind the threads that answer requests, where the system allows it. */
export function giveWay(): void {
  const own = ownThread();
  if (own !== null) giveWayOf(own);
}

/** The same for a process or thread by its number; one of somebody else's stays as it is. */
export function giveWayOf(id: number): void {
  try {
    setPriority(id, patient);
  } catch {
    // The work is done at the usual priority.
  }
}

/** Number of the calling thread; only Linux has one for each, and elsewhere the whole process would be meant. */
function ownThread(): number | null {
  try {
    return Number(readlinkSync("/proc/thread-self").split("/").at(-1));
  } catch {
    return null;
  }
}
