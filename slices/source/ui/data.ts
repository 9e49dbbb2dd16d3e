import { useQueries, useQuery } from "@tanstack/react-query";
import { read } from "#apps/web/http.ts";
import { useText } from "#apps/web/i18n.tsx";
import {
  slipKindOfPart,
  type RecordName,
  type Slip,
  type Source,
  type SourceRecord,
} from "../model.ts";

/** What a source says changes when the office is loaded anew, so it is read once in a while. */
const staleTime = 600_000;

/** Every registered fault of a source. */
export function useSlips() {
  return useQuery({
    queryKey: ["slips"],
    queryFn: async () => (await read<{ readonly items: readonly Slip[] }>("/slips")).items,
    staleTime,
  });
}

/** Every document and data set that claims cite. */
export function useSourceList() {
  return useQuery({
    queryKey: ["sources"],
    queryFn: () => read<{ readonly items: readonly Source[] }>("/sources"),
    select: ({ items }) => items,
    staleTime,
  });
}

/** The faults that touch one record; empty until they have come. */
export function useSlipsOf(kind: string, id: string): readonly Slip[] {
  const slips = useSlips().data ?? [];
  return slips.filter(({ records }) =>
    records.some((record) => record.kind === kind && record.id === id),
  );
}

/** The records of one part, in the order of their source. */
export function useRecords(part: string) {
  return useQuery({
    queryKey: ["source-records", part],
    queryFn: () => read<{ readonly items: readonly SourceRecord[] }>("/source-records", { part }),
    select: ({ items }) => items,
    staleTime,
  });
}

/** Several parts at once; `data` comes when all have. */
export function useParts(parts: readonly string[]) {
  return useQueries({
    queries: parts.map((part) => ({
      queryKey: ["source-records", part],
      queryFn: () => read<{ readonly items: readonly SourceRecord[] }>("/source-records", { part }),
      staleTime,
    })),
    combine: (answers) => ({
      data: answers.every(({ data }) => data !== undefined)
        ? answers.flatMap(({ data }) => data?.items ?? [])
        : undefined,
      error: answers.find(({ error }) => error !== null)?.error ?? null,
      refetch: () => answers.map(({ refetch }) => refetch()),
    }),
  });
}

/** Part and name of every record read out of a source, without its content. */
export function useRecordNames() {
  return useQuery({
    queryKey: ["source-records", "names"],
    queryFn: async () =>
      (await read<{ readonly items: readonly RecordName[] }>("/source-records/names")).items,
    staleTime,
  });
}

/** The names of one part's records by their ids; an id whose name is not there yet is an ellipsis. */
export function useNamesOf(part: string): (id: string) => string {
  const text = useText();
  const names = useRecordNames().data ?? [];
  return (id) => {
    const record = names.find((one) => one.part === part && one.id === id);
    return record === undefined ? "…" : text(record.name);
  };
}

/** The record that a slip touches, as the inspector opens it; `null` where there is none to see. */
export function partOfTouched(
  names: readonly RecordName[],
  touched: { readonly kind: string; readonly id: string },
): RecordName | null {
  return (
    names.find(({ part, id }) => id === touched.id && slipKindOfPart(part) === touched.kind) ?? null
  );
}
