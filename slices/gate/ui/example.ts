import type { Language } from "#kernel/local-text.ts";

/**
 * A list to try the room with: goods of greenhouses, water and health, as offices write them. It names no end user, so
 * that its lines can be judged before a sanctions list is loaded.
 */
export const exampleLists: Readonly<Record<Language, string>> = {
  ko: `HS\t품명\t수량\t단위\t금액\t통화\t원산지
3921.90\t온실용 비닐 필름\t1200\tm²\t8400\tUSD\tKR
7306.61\t온실 골조용 강관\t500\t본\t12500\tUSD\tKR
8413.70\t관수용 펌프\t12\t대\t9600\tUSD\tKR
1209.91\t채소 종자\t80\tkg\t3200\tUSD\tKR
3004.90\t결핵 치료제\t5000\t갑\t45000\tUSD\tIN
9018.19\t심전도 측정기\t4\t대\t16000\tUSD\tKR
3917.32\t점적 관수 호스\t3000\tm\t2700\tUSD\tKR
8703.23\t승용차\t1\t대\t31000\tUSD\tKR
9999.00\t기타 물품\t10\t식\t1000\tUSD\tKR
2204.21\t포도주\t24\t병\t960\tUSD\tFR
4901.99\t농업 기술 서적\t300\t권\t4500\tUSD\tKR
3102.10\t요소 비료\t\tt\t22000\tUSD\tKR`,
  en: `HS\tDescription\tQuantity\tUnit\tValue\tCurrency\tOrigin
3921.90\tGreenhouse film\t1200\tm²\t8400\tUSD\tKR
7306.61\tSteel tube for greenhouse frames\t500\tpieces\t12500\tUSD\tKR
8413.70\tIrrigation pump\t12\tunits\t9600\tUSD\tKR
1209.91\tVegetable seed\t80\tkg\t3200\tUSD\tKR
3004.90\tTuberculosis medicine\t5000\tpacks\t45000\tUSD\tIN
9018.19\tElectrocardiograph\t4\tunits\t16000\tUSD\tKR
3917.32\tDrip irrigation hose\t3000\tm\t2700\tUSD\tKR
8703.23\tPassenger car\t1\tunits\t31000\tUSD\tKR
9999.00\tOther goods\t10\tsets\t1000\tUSD\tKR
2204.21\tWine\t24\tbottles\t960\tUSD\tFR
4901.99\tBooks on farming\t300\tcopies\t4500\tUSD\tKR
3102.10\tUrea fertiliser\t\tt\t22000\tUSD\tKR`,
};
