export { ChannelsRoom } from "#slices/channel/ui/channels-room.tsx";
