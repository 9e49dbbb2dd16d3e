/** Wording of the export's menu. */
export const ko = {
  download: "내려받기",
  what: "지금 조건에 맞는 행위자와 그 관계를 출처와 함께 파일로 받습니다. 가입 회비와 사업은 담기지 않습니다.",
  files: {
    xlsx: ["XLSX", "엑셀·한셀에서 보기, 다른 나루로 옮기기: 행위자·관계·진술·출처 시트"],
    "csv-actors": ["CSV · 행위자", "표로 다루기. 출처의 제목과 출처 오류의 설명은 담지 못합니다"],
    "csv-ties": ["CSV · 관계", "표로 다루기. 다른 나루에는 행위자 다음에 올립니다"],
    gexf: ["GEXF", "Gephi에서 관계망 보기, 다른 나루로 옮기기"],
    graphml: ["GraphML", "yEd, Cytoscape, NetworkX"],
    geojson: ["GeoJSON", "QGIS 등 지도 프로그램"],
  },
};

export type Messages = typeof ko;
