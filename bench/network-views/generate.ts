import { writeFileSync } from "node:fs";

/** Mulberry32, seeded: the same network every time. */
function seeded(state: number): () => number {
  let at = state;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Countries with the box in which their made-up cities lie: degrees west, south, east, north. */
const countries = [
  ["France", -1, 43, 7, 50],
  ["Germany", 7, 48, 14, 54],
  ["Japan", 131, 33, 141, 43],
  ["Brazil", -60, -25, -40, -3],
  ["Kenya", 34, -4, 41, 4],
  ["India", 73, 9, 88, 28],
  ["Canada", -120, 45, -65, 55],
  ["Poland", 15, 50, 24, 54],
  ["Mexico", -110, 17, -92, 30],
  ["South Korea", 126, 34.5, 129.3, 38],
  ["People's Republic of China", 100, 22, 122, 42],
  ["Indonesia", 100, -8, 120, 2],
] as const;

/** Writes a network of cities as GEXF: a few are tied to very many, most to a handful, half of the ties within a country. */
export function writeNetwork(path: string, actors: number, ties: number): void {
  const random = seeded(42);
  const parts = [
    '<gexf><graph><attributes class="node"><attribute id="0" title="lon" type="double"/><attribute id="1" title="lat" type="double"/><attribute id="2" title="country" type="string"/></attributes><nodes>',
  ];
  for (let node = 0; node < actors; node += 1) {
    const [country, west, south, east, north] = countries[node % countries.length]!;
    const lon = (west + random() * (east - west)).toFixed(4);
    const lat = (south + random() * (north - south)).toFixed(4);
    parts.push(
      `<node id="Q${10_000_000 + node}" label="City ${node.toString(36)} of ${node}"><attvalues><attvalue for="0" value="${lon}"/><attvalue for="1" value="${lat}"/><attvalue for="2" value="${country}"/></attvalues></node>`,
    );
  }
  parts.push("</nodes><edges>");
  const known = new Set<number>();
  while (known.size < ties) {
    const from = Math.floor(random() * actors);
    const leap = Math.floor(random() * random() * random() * actors);
    const isNear = random() < 0.5;
    const to = isNear ? (from + countries.length * (1 + (leap % 40))) % actors : leap;
    const pair = Math.min(from, to) * actors + Math.max(from, to);
    if (from === to || known.has(pair)) continue;
    known.add(pair);
    parts.push(`<edge source="Q${10_000_000 + from}" target="Q${10_000_000 + to}"/>`);
  }
  parts.push("</edges></graph></gexf>");
  writeFileSync(path, parts.join("\n"));
}
