import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ToolButton } from '../kit/ToolButton.tsx';
import { useCommands } from '../parts/commands.ts';
import { firstStepsStrings as strings } from './first-steps-strings.ts';

/** How to begin, in three steps, in the place where a first visitor reads anyway; closed once, they do not come back. */
export function FirstSteps(): JSX.Element {
  const { closeFirstSteps } = useCommands();
  const step = useSignal(0);
  const next = useRef<HTMLButtonElement>(null);
  const steps = matchMedia('(pointer: coarse)').matches ? strings.byTouch : strings.byMouse;
  const isLast = step.value === steps.length - 1;
  return (
    <section class="first-steps" aria-label={strings.title}>
      <p class="first-steps-head">
        <strong>{strings.title}</strong>
        <span class="count">{strings.nth(step.value + 1, steps.length)}</span>
        <ToolButton icon="close" name={strings.close} onClick={closeFirstSteps} />
      </p>
      <p aria-live="polite">{steps[step.value]}</p>
      <p class="first-steps-tools">
        {step.value > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              step.value -= 1;
              next.current?.focus();
            }}
          >
            {strings.back}
          </button>
        )}
        <button
          ref={next}
          type="button"
          class="button"
          onClick={() => {
            if (isLast) closeFirstSteps();
            else step.value += 1;
          }}
        >
          {isLast ? strings.done : strings.next}
        </button>
      </p>
    </section>
  );
}
