export function ChannelsRoom() { return <h1>통로</h1>; }
