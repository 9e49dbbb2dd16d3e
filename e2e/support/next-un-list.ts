/** What a made-up next edition does to the list before it. */
export interface NextEdition {
  readonly generated: string;
  /** Reference of an entry that gets another comment. */
  readonly changed: string;
  /** Reference of an entry that is taken out. */
  readonly removed: string;
  /** An organisation that comes in. */
  readonly added: { readonly reference: string; readonly name: string };
}

/** The next edition of a UN list, made from a real one: an entry added, one changed, one removed, a newer date. */
export function nextUnList(
  xml: string,
  { generated, changed, removed, added }: NextEdition,
): string {
  const dated = xml.replace(/dateGenerated="[^"]*"/, `dateGenerated="${generated}"`);
  const without = dated.replace(entryOf(dated, removed), "");
  const entry = entryOf(without, changed);
  const edited = entry.includes("<COMMENTS1>")
    ? entry.replace(/<COMMENTS1>[^<]*/, "<COMMENTS1>Alias and address updated.")
    : entry.replace(
        "</REFERENCE_NUMBER>",
        "</REFERENCE_NUMBER><COMMENTS1>Alias and address updated.</COMMENTS1>",
      );
  const one =
    `<ENTITY><DATAID>99000001</DATAID><FIRST_NAME>${added.name}</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>` +
    `<REFERENCE_NUMBER>${added.reference}</REFERENCE_NUMBER></ENTITY>`;
  return without.replace(entry, edited).replace("</ENTITIES>", `${one}</ENTITIES>`);
}

/** The whole element of an entry, by its reference. */
function entryOf(xml: string, reference: string): string {
  const at = xml.indexOf(`<REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER>`);
  const kind =
    xml.lastIndexOf("<ENTITY>", at) > xml.lastIndexOf("<INDIVIDUAL>", at) ? "ENTITY" : "INDIVIDUAL";
  const from = xml.lastIndexOf(`<${kind}>`, at);
  const to = xml.indexOf(`</${kind}>`, at) + `</${kind}>`.length;
  if (at === -1 || from === -1) throw new Error(`no entry ${reference}`);
  return xml.slice(from, to);
}
