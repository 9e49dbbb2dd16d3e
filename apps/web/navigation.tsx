import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { useLanguage } from "./i18n.tsx";

/** The address bar's question: every value is a plain string, absent when not asked. */
export type Address = Readonly<Record<string, string | undefined>>;

/** Reads the address and changes parts of it; `undefined` takes a part out. */
export function useAddress(): readonly [
  Address,
  (change: Address, options?: { replace?: boolean }) => void,
] {
  const search: Address = useSearch({ strict: false });
  const navigate = useNavigate();
  return [
    search,
    (change, options) =>
      void navigate({
        to: ".",
        search: (before: Address) => withoutEmpty({ ...before, ...change }),
        replace: options?.replace ?? true,
        resetScroll: false,
      }),
  ];
}

export function usePart(name: string): string {
  const parts: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return parts[name] ?? "";
}

/** A page of this app by its path after the language, for example `/network/actors`. */
export function PageLink(
  props: Pick<ComponentProps<"a">, "className" | "title" | "children" | "aria-label"> & {
    readonly page: string;
    readonly search?: Address;
    readonly isExact?: boolean;
  },
) {
  const language = useLanguage();
  const { page, search, isExact, ...given } = props;
  return (
    <Link
      to={pathOf(language, page)}
      search={withoutEmpty(search ?? {})}
      activeOptions={{ exact: isExact ?? false, includeSearch: false }}
      {...withoutMissing(given)}
    />
  );
}

/** The kinds of record that the inspector opens: actors, ties, faults of sources, and records read out of a source by their part. */
const recordKinds = [
  "actor",
  "tie",
  "slip",
  "strategy",
  "case",
  "instrument",
  "limitation",
  "lesson",
  "history-world-context",
  "history-terms",
  "history-paradigm-stages",
  "history-plan",
  "history-milestones",
  "history-inter-korean-phases",
  "history-disruptions",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The kind by its name; a name that is none is a broken invariant and throws. */
export function recordKindOf(name: string): RecordKind {
  const kind = recordKinds.find((known) => known === name);
  if (kind === undefined) throw new Error(`no record is of kind ${name}`);
  return kind;
}

/** Opens a record beside the page, without leaving it; the address keeps it, so it can be sent to a colleague. */
export function RecordLink(
  props: Omit<ComponentProps<"a">, "href" | "id"> & {
    readonly kind: RecordKind;
    readonly id: string;
  },
) {
  const { kind, id, ...rest } = props;
  return (
    <Link
      to="."
      search={(before: Address) => ({ ...before, open: `${kind}:${id}` })}
      resetScroll={false}
      activeProps={{ "aria-current": false }}
      {...withoutMissing(rest)}
    />
  );
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Optional properties that were not given, left out: the router tells absent and undefined apart. */
function withoutMissing<T extends object>(given: T): Given<T> {
  const kept: Given<T> = Object.create(null);
  return Object.assign(
    kept,
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
}

export function pathOf(language: string, page: string): string {
  return `/${language}${page === "/" ? "" : page}`;
}

export function withoutEmpty(address: Address): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(address)) {
    if (value !== undefined && value !== "") kept[key] = value;
  }
  return kept;
}
