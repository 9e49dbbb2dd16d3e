import { existsSync, readdirSync, readFileSync } from "node:fs";

const megabyte = 1024;

/** Most memory that a process ever held, in MB (VmHWM of proc(5)). */
export function peakOf(pid: number): number {
  return kilobytes(`/proc/${pid}/status`, /VmHWM:\s+(\d+)/) / megabyte;
}

/** Samples what a process and its children hold together, shared pages once (Pss of proc(5)), and keeps the most, in MB. */
export class PeakOfFamily {
  readonly #parent: number;
  readonly #timer: NodeJS.Timeout;
  #most = 0;

  /** `every`: milliseconds between two samples. */
  constructor(parent: number, every: number) {
    this.#parent = parent;
    this.#timer = setInterval(() => this.#sample(), every);
  }

  finish(): number {
    clearInterval(this.#timer);
    return this.#most;
  }

  #sample(): void {
    const family = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => pid === this.#parent || parentOf(pid) === this.#parent);
    const held = family.reduce(
      (sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m),
      0,
    );
    this.#most = Math.max(this.#most, held / megabyte);
  }
}

function parentOf(pid: number): number {
  return kilobytes(`/proc/${pid}/status`, /PPid:\s+(\d+)/);
}

/** A number of a file of proc; 0 when its process has gone. */
function kilobytes(file: string, pattern: RegExp): number {
  try {
    return existsSync(file) ? Number(pattern.exec(readFileSync(file, "utf8"))?.[1] ?? 0) : 0;
  } catch {
    return 0;
  }
}
