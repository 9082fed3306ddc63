import { computed } from '@preact/signals';
import type { CameraView } from '../render/projection.ts';
import { camera } from '../state/view/view-selectors.ts';

/** The view that the scene is to show, as the scene has it; undefined where what is kept in sight is seen whole. */
export const cameraView = computed<CameraView | undefined>(() => {
  const held = camera.value;
  return held && { x: held.x, y: held.y, zoom: 1 / held.ratio };
});
