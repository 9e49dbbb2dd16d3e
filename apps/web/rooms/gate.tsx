export { GateRoom } from "#slices/gate/ui/gate-room.tsx";
export { ClearancesRoom } from "#slices/gate/ui/clearances-room.tsx";
export { ListsRoom } from "#slices/gate/ui/lists-room.tsx";
export { RulesRoom } from "#slices/gate/ui/rules-room.tsx";
