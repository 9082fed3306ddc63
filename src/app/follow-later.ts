/** What an edit changed is drawn right after the frame in which the page itself shows it, which does not wait for the picture. */
import type { Scene } from '../render/scene-options.ts';
import { afterPaint } from './after-paint.ts';

/**
 * Let a scene follow edits after the next frame. What else it is told of what to show waits behind them; whatever asks the scene for
 * something, or moves it, makes it catch up first.
 */
export function followLater(scene: Scene): Scene {
  const waiting: (() => void)[] = [];
  let leaveWaiting = () => {};
  const catchUp = () => {
    leaveWaiting();
    for (const act of waiting.splice(0)) act();
  };
  const wait = (act: () => void) => {
    waiting.push(act);
    if (waiting.length === 1) leaveWaiting = afterPaint(catchUp);
  };
  const inTurn = <Arguments extends readonly unknown[]>(act: (...given: Arguments) => void) => {
    return (...given: Arguments) => (waiting.length > 0 ? wait(() => act(...given)) : act(...given));
  };
  const caughtUp = <Arguments extends readonly unknown[], Answer>(act: (...given: Arguments) => Answer) => {
    return (...given: Arguments) => {
      catchUp();
      return act(...given);
    };
  };
  return {
    start: () => scene.start(),
    follow: (...given) => wait(() => scene.follow(...given)),
    setEmphasis: inTurn((next) => scene.setEmphasis(next)),
    setTheme: inTurn((next) => scene.setTheme(next)),
    setLooks: inTurn((next) => scene.setLooks(next)),
    setCover: inTurn((next) => scene.setCover(next)),
    keepInSight: inTurn((keys) => scene.keepInSight(keys)),
    show: inTurn((view) => scene.show(view)),
    moveNodes: caughtUp((positions, isPassing) => scene.moveNodes(positions, isPassing)),
    placeNodes: caughtUp((places, isPassing) => scene.placeNodes(places, isPassing)),
    refreshAll: caughtUp(() => scene.refreshAll()),
    zoomIn: caughtUp(() => scene.zoomIn()),
    zoomOut: caughtUp(() => scene.zoomOut()),
    fit: caughtUp(() => scene.fit()),
    flyTo: caughtUp((keys) => scene.flyTo(keys)),
    bringInSight: caughtUp((key) => scene.bringInSight(key)),
    positionOf: caughtUp((key) => scene.positionOf(key)),
    targetAt: caughtUp((point, tolerance) => scene.targetAt(point, tolerance)),
    projection: () => scene.projection(),
    unmount: () => {
      leaveWaiting();
      waiting.length = 0;
      scene.unmount();
    },
  };
}
