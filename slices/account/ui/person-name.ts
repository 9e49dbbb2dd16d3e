import { useText } from "#apps/web/i18n.tsx";
import { demoNames } from "../model.ts";

const people = new Map(Object.values(demoNames).map((name) => [name.ko, name]));

/** How the reader sees the name of a person: as it was given, and for the people of a demo in the reader's language. */
export function usePersonName(): (name: string) => string {
  const text = useText();
  return (name) => {
    const known = people.get(name);
    return known === undefined ? name : text(known);
  };
}
