import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** Territories as data sets write them; the last one is the office's own. */
const territories = [
  "France",
  "Germany",
  "Japan",
  "Brazil",
  "Kenya",
  "India",
  "Canada",
  "Poland",
  "Mexico",
  "South Korea",
];

const latin = "ba ce di fo gu ha ji ke lo mu na pe ri so tu va wi xe yo za".split(" ");
const hangul = "가 나 다 라 마 바 사 아 자 차 카 타 파 하 고 노 도 로 모 보".split(" ");

/** One actor in so many is named after Seoul, so that a search for it has something to find. */
const namesakes = 2_000;

/** Node ids look like those of Wikidata. */
const firstNode = 10_000_000;
const nodeId = (node: number): string => `Q${firstNode + node}`;

/** Writes a made-up network of places as GEXF, the same for the same sizes; answers the names of its first two actors. */
export async function writeNetwork(
  path: string,
  actors: number,
  ties: number,
): Promise<readonly [string, string]> {
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  const random = seeded(42);
  const put = async (text: string) => void (file.write(text) || (await once(file, "drain")));
  await put(
    '<gexf><graph><attributes class="node"><attribute id="0" title="lon" type="double"/><attribute id="1" title="lat" type="double"/><attribute id="2" title="country" type="string"/></attributes><nodes>',
  );
  const names: string[] = [];
  for (let node = 0; node < actors; node += 1) {
    const place = `<attvalue for="0" value="${(random() * 360 - 180).toFixed(4)}"/><attvalue for="1" value="${(random() * 160 - 80).toFixed(4)}"/>`;
    const name = nameOf(node, random);
    if (node < 2) names.push(name);
    await put(
      `<node id="${nodeId(node)}" label="${name}"><attvalues>${place}<attvalue for="2" value="${territories[node % territories.length]}"/></attvalues></node>\n`,
    );
  }
  await put("</nodes><edges>");
  for (let edge = 0; edge < ties; edge += 1) {
    const [from, to] = [Math.floor(random() * actors), Math.floor(random() * random() * actors)];
    await put(`<edge source="${nodeId(from)}" target="${nodeId(to)}"/>\n`);
  }
  await put("</edges></graph></gexf>");
  file.end();
  await once(file, "finish");
  return [names[0]!, names[1]!];
}

/** Names that nobody bears, of five syllables: three million could be told apart. */
function nameOf(node: number, random: () => number): string {
  const isKorean = node % territories.length === territories.length - 1;
  const syllables = isKorean ? hangul : latin;
  const draw = () => syllables[Math.floor(random() * syllables.length)]!;
  const name = draw() + draw() + draw() + draw() + draw();
  if (node % namesakes === namesakes - 1) return `서울 ${name} 모임`;
  return isKorean ? `${name}시` : name[0]!.toUpperCase() + name.slice(1);
}

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
