/** Lower-case words of letters and digits joined by single hyphens: the shape of ids that people type. */
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Longest id that people type, in characters. */
export const longestSlug = 80;

export function isSlug(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestSlug && slugShape.test(value);
}
