export { ImportsRoom } from "#slices/import/ui/imports-room.tsx";
export { ImportRoom } from "#slices/import/ui/import-room.tsx";
