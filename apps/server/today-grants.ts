import type { Transaction } from "kysely";

import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { registerPage, type RegisterPage } from "#slices/grant/pages.ts";
import type { Alarm, ShipmentSummary } from "#slices/grant/view.ts";

import type { TodayItem } from "./today-item.ts";

/** Days without a record after which a shipment is asked after: a monthly report that did not come, and a grace of two weeks. */
const silentDays = 45;

/** What the register asks of somebody: letters that end, requests that wait, shipments nobody hears of. */
export async function readGrantTodo(tx: Transaction<Tables>, today: string): Promise<TodayItem[]> {
  const page = await registerPage(tx, today);
  return [
    ...page.letters.flatMap(({ id, reference, alarms }) =>
      alarms.map((alarm): TodayItem => ({
        kind: "grant",
        text: alarmText(reference, alarm),
        due: alarm.kind === "expiring" ? alarm.until : null,
        record: { kind: "grant", id },
      })),
    ),
    ...page.shipments.filter(isSilent).map((shipment) => silentItem(page, shipment)),
  ];
}

/** What is under way and not yet accounted for. */
export async function readGrantWatch(tx: Transaction<Tables>, today: string): Promise<TodayItem[]> {
  const page = await registerPage(tx, today);
  return page.shipments
    .filter((shipment) => shipment.openLines > 0 && !isSilent(shipment))
    .map((shipment) => silentItem(page, shipment));
}

const isSilent = ({ oldest }: ShipmentSummary) => oldest !== null && oldest.days >= silentDays;

function silentItem(page: RegisterPage, shipment: ShipmentSummary): TodayItem {
  const name = nameOf(page.programmes[shipment.programmeId], shipment.programmeId);
  const { openLines, lineCount, shippedOn, oldest } = shipment;
  const since = oldest?.since ?? shippedOn;
  return {
    kind: "hand-over",
    text: both(
      `${name.ko}, ${shippedOn} 선적: ${lineCount}줄 중 ${openLines}줄, ${since} 이후 기록 없음`,
      `${name.en}, shipment of ${shippedOn}: ${openLines} of ${lineCount} lines, no record since ${since}`,
    ),
    record: { kind: "shipment", id: shipment.id },
  };
}

function alarmText(reference: string, alarm: Alarm): BothTexts {
  switch (alarm.kind) {
    case "expiring":
      return both(
        `${reference} 만료까지 ${alarm.days}일`,
        `${reference} ends in ${alarm.days} days`,
      );
    case "expired":
      return both(
        `${reference} 만료, 못 쓴 품목 ${alarm.linesLeft}종`,
        `${reference} ended with ${alarm.linesLeft} items not used up`,
      );
    case "last-shipment":
      return both(`${reference} 선적 1회 남음`, `${reference}: one shipment is left`);
    case "shipments-used":
      return both(
        `${reference} 선적 횟수를 다 씀, ${alarm.linesLeft}종 남음`,
        `${reference}: every shipment is used, ${alarm.linesLeft} items are left`,
      );
  }
}

function nameOf(name: LocalText | undefined, id: string): BothTexts {
  return both(name?.ko ?? name?.en ?? id, name?.en ?? name?.ko ?? id);
}
