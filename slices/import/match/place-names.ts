/** A city or region that offices write in several scripts; general knowledge, for recognising and never for entering facts. */
export interface KnownPlace {
  readonly id: string;
  readonly territory: string;
  /** First the usual name, then others in use. */
  readonly en: readonly string[];
  readonly ko: readonly string[];
  /** Chinese characters: traditional, simplified and Japanese forms, and those once used in Korea. */
  readonly han: readonly string[];
  /** Names and spellings that are out of use or known slips. */
  readonly old: readonly string[];
  readonly lat: number;
  readonly lon: number;
}

/** One place a line: id | territory | English | Hangul | Hanja | old or slipped spellings | latitude, longitude (to about 10 km). */
const lines = `
seoul|KR|Seoul|서울|漢城,汉城,首爾,首尔,京城|한성,경성|37.57,126.98
busan|KR|Busan|부산|釜山|Pusan|35.18,129.08
incheon|KR|Incheon|인천|仁川|Inchon|37.46,126.71
daegu|KR|Daegu|대구|大邱|Taegu|35.87,128.60
daejeon|KR|Daejeon|대전|大田|Taejon|36.35,127.38
gwangju|KR|Gwangju|광주|光州|Kwangju|35.16,126.85
ulsan|KR|Ulsan|울산|蔚山||35.54,129.31
sejong|KR|Sejong|세종|世宗||36.48,127.29
suwon|KR|Suwon|수원|水原||37.26,127.03
paju|KR|Paju|파주|坡州||37.76,126.78
jeju|KR|Jeju|제주|濟州,济州|Cheju|33.50,126.53
gyeonggi|KR|Gyeonggi|경기|京畿|Kyonggi|37.27,127.01
gangwon|KR|Gangwon|강원|江原|Kangwon|37.89,127.73
pyongyang|KP|Pyongyang,P'yŏngyang|평양|平壤|Heijo|39.03,125.75
kaesong|KP|Kaesong,Gaeseong|개성|開城,开城|송도,松都|37.97,126.55
rason|KP|Rason,Rajin,Rajin-Sonbong|라선,나선,나진,나진선봉|羅先,羅津|Najin|42.25,130.30
chongjin|KP|Chongjin|청진|清津,淸津||41.78,129.79
hamhung|KP|Hamhung|함흥|咸興,咸兴||39.92,127.54
sinuiju|KP|Sinuiju|신의주|新義州,新义州||40.10,124.40
wonsan|KP|Wonsan|원산|元山||39.15,127.44
nampo|KP|Nampo|남포|南浦|진남포|38.74,125.41
haeju|KP|Haeju|해주|海州||38.04,125.71
beijing|CN|Beijing|베이징,북경|北京|Peking,북평,北平|39.90,116.41
shanghai|CN|Shanghai|상하이,상해|上海||31.23,121.47
tianjin|CN|Tianjin|톈진,천진|天津|Tientsin|39.13,117.20
chongqing|CN|Chongqing|충칭,중경|重慶,重庆|Chungking|29.56,106.55
guangzhou|CN|Guangzhou|광저우,광주(중국)|廣州,广州|Canton|23.13,113.26
shenzhen|CN|Shenzhen|선전,심천|深圳||22.54,114.06
nanjing|CN|Nanjing|난징,남경|南京|Nanking|32.06,118.80
hangzhou|CN|Hangzhou|항저우,항주|杭州|Hangchow|30.27,120.16
suzhou|CN|Suzhou|쑤저우,소주|蘇州,苏州|Soochow|31.30,120.58
wuhan|CN|Wuhan|우한,무한|武漢,武汉||30.59,114.31
chengdu|CN|Chengdu|청두,성도|成都||30.57,104.07
xian|CN|Xi'an,Xian|시안,서안|西安|장안,長安|34.34,108.94
shenyang|CN|Shenyang|선양,심양|瀋陽,沈阳|봉천,奉天,Mukden|41.81,123.43
changchun|CN|Changchun|창춘,장춘|長春,长春|신경,新京|43.82,125.32
harbin|CN|Harbin|하얼빈,합이빈|哈爾濱,哈尔滨||45.80,126.53
dalian|CN|Dalian|다롄,대련|大連,大连|Dairen,Port Arthur|38.91,121.61
qingdao|CN|Qingdao|칭다오,청도|青島,靑島,青岛|Tsingtao|36.07,120.38
yantai|CN|Yantai|옌타이,연태|煙台,烟台|Chefoo,지부|37.46,121.45
weihai|CN|Weihai|웨이하이,위해|威海|Weihaiwei|37.51,122.12
jinan|CN|Jinan|지난,제남|濟南,济南|Tsinan|36.65,117.12
dandong|CN|Dandong|단둥,단동|丹東,丹东|Antung|40.13,124.39
yanji|CN|Yanji|옌지,연길|延吉||42.89,129.51
hunchun|CN|Hunchun|훈춘|琿春,珲春||42.86,130.37
yanbian|CN|Yanbian|옌볜,연변|延邊,延边|간도|42.91,129.51
shandong|CN|Shandong|산둥,산동|山東,山东|Shantung|36.65,117.12
jilin|CN|Jilin|지린,길림|吉林|Kirin|43.84,126.55
liaoning|CN|Liaoning|랴오닝,요령,요녕|遼寧,辽宁||41.81,123.43
heilongjiang|CN|Heilongjiang|헤이룽장,흑룡강|黑龍江,黑龙江||45.80,126.53
jiangsu|CN|Jiangsu|장쑤,강소|江蘇,江苏||32.06,118.80
guangdong|CN|Guangdong|광둥,광동|廣東,广东|Kwangtung|23.13,113.26
hong-kong|HK|Hong Kong|홍콩|香港||22.32,114.17
macau|MO|Macau,Macao|마카오|澳門,澳门||22.20,113.54
taipei|TW|Taipei|타이베이,타이페이,대북|臺北,台北||25.03,121.57
kaohsiung|TW|Kaohsiung|가오슝,고웅|高雄||22.63,120.30
tokyo|JP|Tokyo|도쿄,동경|東京,东京|에도,江戸,동경도|35.68,139.69
osaka|JP|Osaka|오사카|大阪|대판|34.69,135.50
kyoto|JP|Kyoto|교토|京都|경도|35.01,135.77
yokohama|JP|Yokohama|요코하마|橫濱,横浜|횡빈|35.44,139.64
nagoya|JP|Nagoya|나고야|名古屋||35.18,136.91
kobe|JP|Kobe|고베|神戶,神戸|신호|34.69,135.20
fukuoka|JP|Fukuoka|후쿠오카|福岡|복강|33.59,130.40
hiroshima|JP|Hiroshima|히로시마|廣島,広島|광도|34.39,132.46
nagasaki|JP|Nagasaki|나가사키|長崎,长崎|나가시키,장기|32.75,129.88
sapporo|JP|Sapporo|삿포로|札幌|삽포로|43.06,141.35
sendai|JP|Sendai|센다이|仙台,仙臺||38.27,140.87
niigata|JP|Niigata|니가타|新潟|신석|37.92,139.04
kitakyushu|JP|Kitakyushu|기타큐슈|北九州||33.88,130.88
kumamoto|JP|Kumamoto|구마모토|熊本||32.80,130.71
okinawa|JP|Okinawa|오키나와|沖縄,沖繩|유구|26.21,127.68
kanazawa|JP|Kanazawa|가나자와|金沢,金澤||36.56,136.66
kawasaki|JP|Kawasaki|가와사키|川崎||35.53,139.70
hokkaido|JP|Hokkaido|홋카이도|北海道|북해도|43.06,141.35
ulaanbaatar|MN|Ulaanbaatar,Ulan Bator|울란바토르,울란바타르|烏蘭巴托,乌兰巴托|고륜,庫倫,Urga|47.92,106.92
hanoi|VN|Hanoi,Ha Noi|하노이|河內,河内|동경(베트남)|21.03,105.85
ho-chi-minh-city|VN|Ho Chi Minh City|호찌민,호치민|胡志明|사이공,Saigon,西貢|10.78,106.70
da-nang|VN|Da Nang,Danang|다낭|峴港,岘港|Tourane|16.05,108.21
bangkok|TH|Bangkok|방콕|曼谷||13.75,100.50
phnom-penh|KH|Phnom Penh|프놈펜|金邊,金边||11.56,104.92
vientiane|LA|Vientiane|비엔티안,브앙짠|萬象,万象||17.97,102.63
yangon|MM|Yangon|양곤|仰光|Rangoon,랑군|16.87,96.20
naypyidaw|MM|Naypyidaw|네피도|內比都,内比都||19.76,96.08
kuala-lumpur|MY|Kuala Lumpur|쿠알라룸푸르|吉隆坡||3.14,101.69
singapore|SG|Singapore|싱가포르|新加坡,星港|소남|1.35,103.82
jakarta|ID|Jakarta|자카르타|雅加達,雅加达|Batavia,바타비아|-6.21,106.85
bandung|ID|Bandung|반둥|萬隆,万隆||-6.91,107.61
surabaya|ID|Surabaya|수라바야|泗水||-7.25,112.75
manila|PH|Manila|마닐라|馬尼拉,马尼拉||14.60,120.98
quezon-city|PH|Quezon City|케손,퀘존|奎松||14.68,121.04
dili|TL|Dili|딜리|帝力||-8.56,125.57
new-delhi|IN|New Delhi,Delhi|뉴델리,델리|新德里||28.61,77.21
mumbai|IN|Mumbai|뭄바이|孟買,孟买|Bombay,봄베이|19.08,72.88
kolkata|IN|Kolkata|콜카타|加爾各答|Calcutta,캘커타|22.57,88.36
dhaka|BD|Dhaka|다카|達卡,达卡|Dacca|23.81,90.41
kathmandu|NP|Kathmandu|카트만두|加德滿都,加德满都||27.72,85.32
colombo|LK|Colombo|콜롬보|科倫坡||6.93,79.86
islamabad|PK|Islamabad|이슬라마바드|伊斯蘭堡||33.68,73.05
kabul|AF|Kabul|카불|喀布爾||34.56,69.21
tashkent|UZ|Tashkent|타슈켄트|塔什干||41.31,69.28
astana|KZ|Astana|아스타나|阿斯塔納|Nur-Sultan,누르술탄,Akmola|51.17,71.45
almaty|KZ|Almaty|알마티|阿拉木圖,阿拉木图|Alma-Ata,알마아타|43.24,76.89
bishkek|KG|Bishkek|비슈케크|比什凱克|Frunze|42.87,74.59
tehran|IR|Tehran,Teheran|테헤란|德黑蘭,德黑兰||35.69,51.39
baghdad|IQ|Baghdad|바그다드|巴格達||33.31,44.37
ankara|TR|Ankara|앙카라|安卡拉||39.93,32.86
istanbul|TR|Istanbul|이스탄불|伊斯坦堡,伊斯坦布尔|Constantinople,콘스탄티노플|41.01,28.98
jerusalem|IL|Jerusalem|예루살렘|耶路撒冷||31.77,35.21
tel-aviv|IL|Tel Aviv,Tel Aviv-Yafo|텔아비브|特拉維夫||32.09,34.78
ramallah|PS|Ramallah|라말라|拉姆安拉||31.90,35.20
amman|JO|Amman|암만|安曼||31.95,35.93
beirut|LB|Beirut|베이루트|貝魯特||33.89,35.50
abu-dhabi|AE|Abu Dhabi|아부다비|阿布扎比||24.45,54.38
dubai|AE|Dubai|두바이|迪拜||25.20,55.27
riyadh|SA|Riyadh|리야드|利雅得||24.71,46.68
cairo|EG|Cairo|카이로|開羅,开罗||30.04,31.24
addis-ababa|ET|Addis Ababa|아디스아바바|||9.03,38.74
nairobi|KE|Nairobi|나이로비|內羅畢||-1.29,36.82
maputo|MZ|Maputo|마푸토||Lourenço Marques|-25.97,32.58
cape-town|ZA|Cape Town|케이프타운|開普敦||-33.92,18.42
johannesburg|ZA|Johannesburg|요하네스버그|||-26.20,28.05
moscow|RU|Moscow|모스크바|莫斯科|막사과|55.76,37.62
saint-petersburg|RU|Saint Petersburg,St. Petersburg,St Petersburg|상트페테르부르크|聖彼得堡,圣彼得堡|Leningrad,레닌그라드|59.94,30.31
vladivostok|RU|Vladivostok|블라디보스토크|海參崴,海参崴|해삼위|43.12,131.89
khabarovsk|RU|Khabarovsk|하바롭스크|伯力|화발포|48.48,135.07
yuzhno-sakhalinsk|RU|Yuzhno-Sakhalinsk|유즈노사할린스크||Toyohara|46.96,142.73
kyiv|UA|Kyiv|키이우|基輔,基辅|Kiev,키예프|50.45,30.52
warsaw|PL|Warsaw|바르샤바|華沙,华沙||52.23,21.01
prague|CZ|Prague|프라하|布拉格||50.08,14.43
budapest|HU|Budapest|부다페스트|布達佩斯||47.50,19.04
vienna|AT|Vienna,Wien|빈,비엔나|維也納,维也纳||48.21,16.37
berlin|DE|Berlin|베를린|柏林|백림|52.52,13.41
bonn|DE|Bonn|본|波恩||50.74,7.10
cologne|DE|Cologne,Köln|쾰른|科隆||50.94,6.96
munich|DE|Munich,München|뮌헨|慕尼黑||48.14,11.58
hamburg|DE|Hamburg|함부르크|漢堡,汉堡||53.55,9.99
dresden|DE|Dresden|드레스덴|德累斯頓||51.05,13.74
geneva|CH|Geneva,Genève|제네바|日內瓦,日内瓦|수부,壽府|46.20,6.14
bern|CH|Bern|베른|伯爾尼||46.95,7.45
paris|FR|Paris|파리|巴黎|파리경|48.86,2.35
strasbourg|FR|Strasbourg|스트라스부르|斯特拉斯堡||48.57,7.75
brussels|BE|Brussels,Bruxelles|브뤼셀|布魯塞爾||50.85,4.35
amsterdam|NL|Amsterdam|암스테르담|阿姆斯特丹||52.37,4.90
the-hague|NL|The Hague,Den Haag|헤이그|海牙||52.07,4.30
rotterdam|NL|Rotterdam|로테르담|鹿特丹||51.92,4.48
utrecht|NL|Utrecht|위트레흐트|烏得勒支|위트레히트|52.09,5.12
london|GB|London|런던|倫敦,伦敦|윤돈|51.51,-0.13
manchester|GB|Manchester|맨체스터|曼徹斯特||53.48,-2.24
belfast|GB|Belfast|벨파스트|貝爾法斯特||54.60,-5.93
dublin|IE|Dublin|더블린|都柏林||53.35,-6.26
oslo|NO|Oslo|오슬로|奧斯陸,奥斯陆|Christiania|59.91,10.75
stockholm|SE|Stockholm|스톡홀름|斯德哥爾摩||59.33,18.07
copenhagen|DK|Copenhagen|코펜하겐|哥本哈根||55.68,12.57
helsinki|FI|Helsinki|헬싱키|赫爾辛基||60.17,24.94
madrid|ES|Madrid|마드리드|馬德里,马德里||40.42,-3.70
barcelona|ES|Barcelona|바르셀로나|巴塞羅那,巴塞罗那||41.39,2.17
lisbon|PT|Lisbon,Lisboa|리스본|里斯本||38.72,-9.14
rome|IT|Rome,Roma|로마|羅馬,罗马||41.90,12.50
milan|IT|Milan,Milano|밀라노|米蘭,米兰||45.46,9.19
athens|GR|Athens|아테네|雅典||37.98,23.73
sofia|BG|Sofia|소피아|索非亞||42.70,23.32
bucharest|RO|Bucharest|부쿠레슈티|布加勒斯特||44.43,26.10
belgrade|RS|Belgrade|베오그라드|貝爾格萊德||44.79,20.45
sarajevo|BA|Sarajevo|사라예보|薩拉熱窩,萨拉热窝||43.86,18.41
tbilisi|GE|Tbilisi|트빌리시|第比利斯|Tiflis|41.72,44.79
new-york|US|New York,New York City|뉴욕|紐約,纽约|뉴우욕|40.71,-74.01
washington-dc|US|Washington D.C.,Washington,Washington DC|워싱턴 D.C.,워싱턴|華盛頓,华盛顿|화성돈|38.91,-77.04
san-francisco|US|San Francisco|샌프란시스코|舊金山,旧金山|상항,桑港|37.78,-122.42
los-angeles|US|Los Angeles|로스앤젤레스,LA|洛杉磯,洛杉矶|나성,羅城|34.05,-118.24
honolulu|US|Honolulu|호놀룰루|檀香山||21.31,-157.86
chicago|US|Chicago|시카고|芝加哥||41.88,-87.63
atlanta|US|Atlanta|애틀랜타|亞特蘭大||33.75,-84.39
houston|US|Houston|휴스턴|休斯頓||29.76,-95.37
boston|US|Boston|보스턴|波士頓||42.36,-71.06
seattle|US|Seattle|시애틀|西雅圖||47.61,-122.33
ottawa|CA|Ottawa|오타와|渥太華||45.42,-75.70
toronto|CA|Toronto|토론토|多倫多||43.65,-79.38
vancouver|CA|Vancouver|밴쿠버|溫哥華,温哥华||49.28,-123.12
montreal|CA|Montreal,Montréal|몬트리올|蒙特利爾||45.50,-73.57
mexico-city|MX|Mexico City,Ciudad de México|멕시코시티|墨西哥城||19.43,-99.13
havana|CU|Havana,La Habana|아바나|哈瓦那||23.14,-82.36
managua|NI|Managua|마나과|馬那瓜||12.11,-86.24
bogota|CO|Bogotá,Bogota|보고타|波哥大||4.71,-74.07
medellin|CO|Medellín,Medellin|메데인,메델린|||6.25,-75.56
lima|PE|Lima|리마|利馬,利马||-12.05,-77.04
santiago|CL|Santiago,Santiago de Chile|산티아고|聖地牙哥||-33.45,-70.67
buenos-aires|AR|Buenos Aires|부에노스아이레스|||-34.60,-58.38
sao-paulo|BR|São Paulo,Sao Paulo|상파울루|聖保羅,圣保罗||-23.55,-46.63
rio-de-janeiro|BR|Rio de Janeiro|리우데자네이루|里約熱內盧||-22.91,-43.17
brasilia|BR|Brasília,Brasilia|브라질리아|巴西利亞||-15.79,-47.88
sydney|AU|Sydney|시드니|悉尼,雪梨||-33.87,151.21
melbourne|AU|Melbourne|멜버른|墨爾本||-37.81,144.96
canberra|AU|Canberra|캔버라|坎培拉||-35.28,149.13
perth|AU|Perth|퍼스|珀斯||-31.95,115.86
new-south-wales|AU|New South Wales|뉴사우스웨일스,뉴사우스웨일즈|||-33.87,151.21
auckland|NZ|Auckland|오클랜드|奧克蘭||-36.85,174.76
wellington|NZ|Wellington|웰링턴|惠靈頓||-41.29,174.78
`;

export const knownPlaces: readonly KnownPlace[] = lines.trim().split("\n").map(readLine);

function readLine(line: string): KnownPlace {
  const [id = "", territory = "", en = "", ko = "", han = "", old = "", place = ""] =
    line.split("|");
  const [lat = Number.NaN, lon = Number.NaN] = place.split(",").map(Number);
  return { id, territory, en: list(en), ko: list(ko), han: list(han), old: list(old), lat, lon };
}

function list(text: string): string[] {
  return text === "" ? [] : text.split(",");
}
