// oxlint-disable jsx-a11y/prefer-tag-over-role jsx-a11y/no-noninteractive-tabindex jsx-a11y/no-noninteractive-element-interactions -- drawn here, not a file; what is moved by keys must be reachable by them (WCAG 2.1.1)
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { IconButton } from "#apps/web/design/button.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";

import type { Bounds } from "../camera.ts";
import { followGestures } from "./gestures.ts";
import type { Ground } from "./painter.ts";
import { networkPhrases } from "./phrases.ts";
import type { Scene } from "./scene.ts";
import { Stage } from "./stage.ts";
import styles from "./stage.module.css";

interface PictureProps {
  /** `null` while it is on its way. */
  readonly scene: Scene | null;
  readonly ground: Ground;
  readonly label: string;
  /** The point that is looked at in the list, −1 for none. */
  readonly active: number;
  readonly open: (point: number) => void;
  readonly openTie: (row: number) => void;
  readonly rested?: (nearness: number) => void;
  /** A part of the world to look at, from when it is asked. */
  readonly looked?: Bounds | null;
  readonly children?: ReactNode;
}

const step = 80;

/** A moved and zoomed picture of many marks and lines; a list beside it says the same and has every mark. */
export function Picture(props: PictureProps) {
  const phrases = usePhrases(networkPhrases);
  const keys = useId();
  const { frame, stage, tip } = useStage(props);
  const press = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => stage.current?.panBy(step, 0),
      ArrowRight: () => stage.current?.panBy(-step, 0),
      ArrowUp: () => stage.current?.panBy(0, step),
      ArrowDown: () => stage.current?.panBy(0, -step),
      "+": () => stage.current?.zoomAt(1.4),
      "=": () => stage.current?.zoomAt(1.4),
      "-": () => stage.current?.zoomAt(1 / 1.4),
      "0": () => stage.current?.goHome(),
    };
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  return (
    <div>
      <div className={styles.picture}>
        <div
          ref={frame}
          className={styles.frame}
          role="img"
          aria-label={props.label}
          aria-describedby={keys}
          tabIndex={0}
          onKeyDown={press}
        >
          <div className={styles.sheet}>
            <canvas className={styles.layer} />
            <svg className={styles.layer} aria-hidden="true" />
          </div>
          {tip !== null && (
            <p className={styles.tip} style={{ left: tip.x, top: tip.y }}>
              {tip.scene.nameOf(tip.point)}
            </p>
          )}
        </div>
        <div className={`${styles.tools} not-printed`}>
          <IconButton label={phrases.zoomIn} onClick={() => stage.current?.zoomAt(1.6)}>
            <Sign path="M12 5v14M5 12h14" />
          </IconButton>
          <IconButton label={phrases.zoomOut} onClick={() => stage.current?.zoomAt(1 / 1.6)}>
            <Sign path="M5 12h14" />
          </IconButton>
          <IconButton label={phrases.goHome} onClick={() => stage.current?.goHome()}>
            <Sign path="M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4" />
          </IconButton>
        </div>
      </div>
      <p id={keys} className="hidden-but-read" data-figure="setting">
        {phrases.pictureKeys}
      </p>
      {props.children}
    </div>
  );
}

function Sign(props: { readonly path: string }) {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={props.path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** What is pointed at, and in which scene. */
interface Tip {
  readonly scene: Scene;
  readonly point: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Keeps a stage in the frame: its size, its scene, the gestures on it, and what is pointed at. The stage hears of a scene as
 * soon as the page does, so that a frame that is not busy shows what the words beside it say.
 */
function useStage(props: PictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const [pointed, setPointed] = useState<Tip | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    const parts = partsOf(frame.current);
    if (parts === null) return undefined;
    const made = new Stage(parts, (nearness) => latest.current.rested?.(nearness));
    stage.current = made;
    const watcher = new ResizeObserver(() =>
      made.resize(parts.frame.clientWidth, parts.frame.clientHeight),
    );
    watcher.observe(parts.frame);
    const stop = followGestures(parts.frame, {
      pan: (dx, dy) => made.panBy(dx, dy),
      zoom: (factor, px, py) => made.zoomAt(factor, px, py),
      point: (px, py) => {
        const point = px < 0 ? -1 : made.pointAt(px, py);
        parts.frame.style.cursor = point < 0 ? "" : "pointer";
        const { scene } = latest.current;
        setPointed(point < 0 || scene === null ? null : { scene, point, x: px, y: py });
      },
      press: (px, py) => {
        const point = made.pointAt(px, py);
        if (point >= 0) return latest.current.open(point);
        const tie = made.tieAt(px, py);
        if (tie >= 0) latest.current.openTie(tie);
      },
    });
    return () => {
      watcher.disconnect();
      stop();
      made.close();
      stage.current = null;
    };
  }, []);
  useLayoutEffect(() => {
    if (props.scene !== null) stage.current?.show(props.scene, props.ground);
  }, [props.scene, props.ground]);
  useLayoutEffect(() => {
    stage.current?.activate(props.active);
    stage.current?.reveal(props.active);
  }, [props.active]);
  useLayoutEffect(() => {
    if (props.looked !== undefined && props.looked !== null) stage.current?.lookAt(props.looked);
  }, [props.looked]);
  const tip = pointed?.scene === props.scene ? pointed : null;
  return { frame, stage, tip };
}

function partsOf(frame: HTMLElement | null) {
  const sheet = frame?.firstElementChild;
  const [canvas, names] = sheet?.children ?? [];
  if (frame === null || !(sheet instanceof HTMLElement)) return null;
  if (!(canvas instanceof HTMLCanvasElement) || !(names instanceof SVGSVGElement)) return null;
  return { frame, sheet, canvas, names };
}
