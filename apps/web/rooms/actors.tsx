export { ActorsList as ActorsRoom } from "#slices/actor/ui/actors-list.tsx";
