/** A list to try the room with: goods of greenhouses, water and health, as offices write them. */
export const exampleList = `번호\tHS\t품명\t수량\t단위\t금액\t통화\t원산지\t최종사용자
1\t3921.90\t온실용 비닐 필름\t1200\tm²\t8400\tUSD\tKR\t남포시 온실농장
2\t7306.61\t온실 골조용 강관\t500\t본\t12500\tUSD\tKR\t남포시 온실농장
3\t8413.70\t관수용 펌프\t12\t대\t9600\tUSD\tKR\t남포시 온실농장
4\t1209.91\t채소 종자\t80\tkg\t3200\tUSD\tKR\t남포시 온실농장
5\t3004.90\t결핵 치료제\t5000\t갑\t45000\tUSD\tIN\t평안남도 결핵병원
6\t9018.19\t심전도 측정기\t4\t대\t16000\tUSD\tKR\t평안남도 결핵병원
7\t3917.32\t점적 관수 호스\t3000\tm\t2700\tUSD\tKR\t남포시 온실농장
8\t8703.23\t승용차\t1\t대\t31000\tUSD\tKR\t남포시 인민위원회
9\t9999.00\t기타 물품\t10\t식\t1000\tUSD\tKR\t남포시 온실농장
10\t2204.21\t포도주\t24\t병\t960\tUSD\tFR\t조선광업개발무역회사
11\t4901.99\t농업 기술 서적\t300\t권\t4500\tUSD\tKR\t남포시 온실농장
12\t3102.10\t요소 비료\t\tt\t22000\tUSD\tKR\t남포시 온실농장`;
