import type { Transaction } from "kysely";

import { isSlug } from "#kernel/ids.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { readActor } from "#slices/actor/store.ts";
import { readProgrammes } from "#slices/programme/store.ts";
import { readSourceRecords } from "#slices/source/store.ts";

import {
  recordedKinds,
  standingSubjects,
  type Subject,
  type SubjectKind,
} from "./model-subject.ts";
import { listCalls } from "./store.ts";

/** The subject with its name: the record's own for kinds with records, else the words given; `null`: there is none. */
export async function nameSubject(
  tx: Transaction<Tables>,
  subject: Subject,
): Promise<Subject | null> {
  const { kind, id } = subject;
  if (recordedKinds.has(kind)) {
    const name = await nameOfRecord(tx, kind, id);
    return name === null ? null : { kind, id, name };
  }
  const known = (await listSubjects(tx, kind)).find((one) => one.id === id);
  if (known !== undefined) return known;
  const isNamed = subject.name.ko !== null || subject.name.en !== null;
  return isSlug(id) && isNamed ? subject : null;
}

async function nameOfRecord(
  tx: Transaction<Tables>,
  kind: SubjectKind,
  id: string,
): Promise<LocalText | null> {
  if (kind === "actor") return (await readActor(tx, id))?.name ?? null;
  return (await listSubjects(tx, kind)).find((one) => one.id === id)?.name ?? null;
}

/** What can be assessed of a kind. Actors are found by search; kinds without records are those named before. */
export async function listSubjects(tx: Transaction<Tables>, kind: SubjectKind): Promise<Subject[]> {
  if (kind === "actor") return [];
  if (kind === "programme") {
    const programmes = await readProgrammes(tx);
    return programmes.map(({ id, name }) => ({ kind, id, name }));
  }
  if (kind === "case") {
    const records = await readSourceRecords(tx, "case");
    return records.map(({ id, name }) => ({ kind, id, name }));
  }
  const standing = standingSubjects.filter((one) => one.kind === kind);
  const named = (await listCalls(tx, { subjectKind: kind })).map(({ subject }) => subject);
  const byId = new Map([...named, ...standing].map((one) => [one.id, one]));
  return [...byId.values()];
}
