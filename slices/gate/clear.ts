/** The gate as other slices use it: the only makers of clearances, and the check inside the transaction. */
export { clearItems } from "./clear-items.ts";
export { clearActivity, clearParty, clearPublication } from "./clear-others.ts";
export { digestOfLine } from "./digest.ts";
export { gateProblem } from "./problems.ts";
export { recheck, recheckItems } from "./recheck.ts";
