import { stages, type Stage } from "./model.ts";

/** Whether work is or was done: from then on its activities stay as the gate cleared them. */
export function hasBegun(stage: Stage): boolean {
  return stages.indexOf(stage) >= stages.indexOf("running");
}

/** Whether a step begins the work, which the gate lets pass or not. */
export function isStart(from: Stage, to: Stage): boolean {
  return !hasBegun(from) && hasBegun(to);
}
