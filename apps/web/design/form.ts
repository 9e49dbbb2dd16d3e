/** A text field of a sent form as it was typed; empty where the form has no such text. */
export function rawWordOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The same without the space around it. */
export function wordOf(form: FormData, name: string): string {
  return rawWordOf(form, name).trim();
}

/** A year, a month or a day, as the browser checks it before sending. */
export const datePattern = "\\d{4}(-\\d{2}(-\\d{2})?)?";
