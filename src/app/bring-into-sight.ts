import { currentScene } from './stage.ts';

/** Fly to what is drawn outside the stage; what is in sight stays where it is. */
export function bringIntoSight(id: string): void {
  const scene = currentScene();
  const place = scene?.positionOf(id);
  const stage = document.querySelector('.stage')?.getBoundingClientRect();
  const isInSight =
    place && stage && place.x > stage.left && place.x < stage.right && place.y > stage.top && place.y < stage.bottom;
  if (!isInSight) scene?.flyTo([id]);
}
