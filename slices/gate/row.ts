import type { Subject } from "#engines/gate/index.ts";

import type { ScreenedPartyTable } from "./tables.ts";

/** The names under which an actor is screened: both languages, abbreviation and other names, each once. */
export function subjectOfActor(row: {
  readonly name_ko: string | null;
  readonly name_en: string | null;
  readonly aliases: readonly string[];
}): Subject {
  const names = [row.name_ko, row.name_en, ...row.aliases].filter(
    (name): name is string => name !== null && name.trim() !== "",
  );
  return { names: [...new Set(names)], birthYear: null, documents: [], gender: null };
}

export function subjectOfParty(
  row: Pick<ScreenedPartyTable, "names" | "birth_year" | "documents" | "gender">,
): Subject {
  return {
    names: row.names,
    birthYear: row.birth_year,
    documents: row.documents,
    gender: row.gender,
  };
}
