/** The properties of a patch that differ from the record: absent ones stay as they are. */
export function changedProperties(record: object, patch: object): Record<string, unknown> {
  const known: Readonly<Record<string, unknown>> = { ...record };
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.filter(([name, value]) => JSON.stringify(known[name]) !== JSON.stringify(value)),
  );
}
