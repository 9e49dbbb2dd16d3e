export { ActorsRoom, NetworkRoom } from "#slices/network/ui/network-room.tsx";
