export { AssessmentPage as AssessmentRoom } from "#slices/instrument/ui/assessment-page.tsx";
export { CoverageRoom } from "#slices/instrument/ui/coverage-room.tsx";
export { InstrumentPage as InstrumentRoom } from "#slices/instrument/ui/instrument-page.tsx";
export { InstrumentsList as InstrumentsRoom } from "#slices/instrument/ui/instruments-list.tsx";
