/** An entity of a made-up UN list. */
export interface MadeEntity {
  readonly reference: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly comments?: string;
}

/** A made-up UN list as its publisher writes one. */
export function unListXml(generated: string, entities: readonly MadeEntity[]): string {
  const written = entities.map(
    ({ reference, name, aliases = [], comments = "" }, at) =>
      `<ENTITY><DATAID>${at + 1}</DATAID><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>` +
      `<REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><COMMENTS1>${comments}</COMMENTS1>` +
      aliases
        .map(
          (alias) =>
            `<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>${alias}</ALIAS_NAME></ENTITY_ALIAS>`,
        )
        .join("") +
      "</ENTITY>",
  );
  return `<?xml version="1.0"?>\n<CONSOLIDATED_LIST dateGenerated="${generated}"><INDIVIDUALS></INDIVIDUALS><ENTITIES>${written.join("")}</ENTITIES></CONSOLIDATED_LIST>`;
}
