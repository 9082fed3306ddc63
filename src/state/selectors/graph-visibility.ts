/** What the picture hides, lights up and keeps in sight: nothing of it until the view asks for any, and `showing.ts` has come. */
import { computed } from '@preact/signals';
import { laterParts } from '../later-parts.ts';

const showing = computed(() => laterParts.value.showing?.value);

/** Keys that are not drawn at all; undefined when everything is. */
export const hiddenKeys = computed(() => showing.value?.hidden);

/** Keys that stay when the rest fades; undefined when nothing is lit. */
export const litKeys = computed(() => showing.value?.lit);

/** How entities look when color or size are computed; undefined when they are not, or not yet. */
export const looks = computed(() => laterParts.value.looks?.value);

/** Entities that the camera keeps in sight until somebody moves it; undefined for all. */
export const keysInSight = computed(() => showing.value?.keptInSight);
