import { settleParticles } from "#kernel/korean-particles.ts";
import { shortestPassword } from "../model.ts";

/** Wording of the door and of the account page. */
export const ko = {
  naruIs: "도시의 평화외교를 위한 업무 시스템",
  naruStory: "임진강 두 기슭이 만나던 나루처럼, 끊긴 길을 잇는 통로를 찾고 지킵니다.",
  signIn: "로그인",
  email: "이메일",
  password: "비밀번호",
  name: "이름",
  enter: "들어가기",
  entering: "들어가는 중…",
  demo: "체험용으로 둘러보기",
  demoHint: "이 작업공간은 체험용입니다. 맡아 볼 역할을 고르면 바로 들어갑니다.",
  setup: "첫 관리자 등록",
  setupHint: "이 부서의 첫 계정입니다. 등록하면 다른 사람을 초대할 수 있습니다.",
  token: "설치 확인 값",
  tokenHint: "./naru up이 터미널에 보여 준 주소에 들어 있습니다.",
  passwordHint: `${shortestPassword}자 이상. 문장처럼 길게 쓰면 외우기 쉽고 안전합니다.`,
  register: "등록하고 들어가기",
  invitation: "초대 수락",
  invitedTo: (office: string, role: string) =>
    settleParticles(`${office}의 ${role}(으)로 초대받았습니다.`),
  invitedAs: "초대받은 이메일",
  accept: "수락하고 들어가기",
  account: "내 계정",
  office: "부서",
  offices: "내 부서",
  officesHint: "부서마다 자료가 따로입니다. 고른 부서의 자료만 보입니다.",
  enterOffice: "이 부서로 가기",
  currentOffice: "지금 이 부서",
  role: "역할",
  sessions: "로그인된 기기",
  sessionsHint: "모르는 기기가 있으면 바로 끝내세요.",
  noSessions: "로그인된 기기의 목록이 없습니다.",
  device: "기기",
  since: "로그인",
  until: "만료",
  address: "주소",
  current: "지금 이 기기",
  end: "끝내기",
  ended: "그 기기에서 로그아웃했습니다.",
  members: "구성원",
  member: "이름",
  invite: "구성원 초대",
  inviteHint:
    "받는 사람의 이메일과 역할을 정하면 초대 링크가 만들어집니다. 링크는 한 번만 쓸 수 있습니다.",
  makeLink: "초대 링크 만들기",
  link: "초대 링크",
  linkHint: (until: string) =>
    `이 링크를 받는 사람에게 직접 전하세요. ${until}까지 한 번 쓸 수 있습니다.`,
  copy: "복사",
  copied: "링크를 복사했습니다.",
};

export type Messages = typeof ko;
