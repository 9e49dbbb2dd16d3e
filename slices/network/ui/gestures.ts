/** What fingers, mouse and wheel ask of a picture; pixels of the frame. */
export interface Gestures {
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, px: number, py: number) => void;
  /** Something is pointed at; (−1, −1) when nothing is any more. */
  readonly point: (px: number, py: number) => void;
  /** Something is pressed, and was not dragged. */
  readonly press: (px: number, py: number) => void;
}

/** A finger that moves less than this means to press; pixels. */
const still = 5;

/** How much nearer one notch of a wheel goes. */
const wheelStep = 0.0016;

interface Finger {
  x: number;
  y: number;
}

/** Listens to the frame; answers how to stop. */
export function followGestures(frame: HTMLElement, asked: Gestures): () => void {
  const fingers = new Map<number, Finger>();
  let moved = 0;
  const at = ({ clientX, clientY }: MouseEvent): Finger => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    frame.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, at(event));
    moved = fingers.size === 1 ? 0 : still;
    asked.point(-1, -1);
  };
  const move = (event: PointerEvent) => {
    const here = at(event);
    const before = fingers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === "mouse") asked.point(here.x, here.y);
      return;
    }
    const [dx, dy] = [here.x - before.x, here.y - before.y];
    moved += Math.hypot(dx, dy);
    if (fingers.size === 1) asked.pan(dx, dy);
    else pinch(fingers, event.pointerId, here, asked);
    fingers.set(event.pointerId, here);
  };
  const up = (event: PointerEvent) => {
    const isPress = fingers.size === 1 && fingers.has(event.pointerId) && moved < still;
    fingers.delete(event.pointerId);
    const here = at(event);
    if (isPress && event.type === "pointerup") asked.press(here.x, here.y);
  };
  const leave = () => asked.point(-1, -1);
  const turn = (event: WheelEvent) => {
    event.preventDefault();
    const here = at(event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1;
    asked.zoom(Math.exp(-event.deltaY * lines * wheelStep), here.x, here.y);
  };
  const stop = new AbortController();
  const { signal } = stop;
  frame.addEventListener("pointerdown", down, { signal });
  frame.addEventListener("pointermove", move, { signal });
  frame.addEventListener("pointerup", up, { signal });
  frame.addEventListener("pointercancel", up, { signal });
  frame.addEventListener("pointerleave", leave, { signal });
  frame.addEventListener("wheel", turn, { signal, passive: false });
  return () => stop.abort();
}

/** Two fingers: the picture follows their middle and grows with their distance. */
function pinch(
  fingers: ReadonlyMap<number, Finger>,
  id: number,
  here: Finger,
  asked: Gestures,
): void {
  const before = fingers.get(id);
  const other = [...fingers].find(([key]) => key !== id)?.[1];
  if (before === undefined || other === undefined) return;
  const was = Math.hypot(before.x - other.x, before.y - other.y);
  const is = Math.hypot(here.x - other.x, here.y - other.y);
  asked.pan((here.x - before.x) / 2, (here.y - before.y) / 2);
  if (was > 1 && is > 1) asked.zoom(is / was, (here.x + other.x) / 2, (here.y + other.y) / 2);
}
