export { ProgrammesBoard } from "#slices/programme/ui/board.tsx";
export { ProgrammeGoals } from "#slices/programme/ui/goals.tsx";
export { ProgrammePageRoom } from "#slices/programme/ui/programme-page.tsx";
export { ProgrammesList } from "#slices/programme/ui/programmes-list.tsx";
export { ProgrammesTimeline } from "#slices/programme/ui/timeline.tsx";
