import type { ReactNode } from "react";
import { CasesPage } from "#slices/source/ui/cases-page.tsx";
import { DiagnosisPage } from "#slices/source/ui/diagnosis-page.tsx";
import { HistoryPage } from "#slices/source/ui/history-page.tsx";
import { SlipsPage } from "#slices/source/ui/slips-page.tsx";
import { SourcesPage } from "#slices/source/ui/sources-page.tsx";
import { InRecords } from "../shell/registers.tsx";

const roomOf = (page: ReactNode) => () => <InRecords>{page}</InRecords>;

export const HistoryRoom = roomOf(<HistoryPage />);
export const DiagnosisRoom = roomOf(<DiagnosisPage />);
export const CasesRoom = roomOf(<CasesPage />);
export const SlipsRoom = roomOf(<SlipsPage />);
export const SourcesRoom = roomOf(<SourcesPage />);
