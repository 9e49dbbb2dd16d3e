import { useAddress, type RecordKind } from "#apps/web/navigation.tsx";

/** Opens a record beside the room. */
export function useOpen(): (kind: RecordKind, id: string) => void {
  const [, change] = useAddress();
  return (kind, id) => change({ open: `${kind}:${id}` }, { replace: false });
}
