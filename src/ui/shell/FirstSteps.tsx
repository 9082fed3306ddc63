import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { canDraw } from '../../state/screen/page.ts';
import { ToolButton } from '../kit/ToolButton.tsx';
import { useCommands } from '../parts/commands.ts';
import { firstStepsStrings as strings } from './first-steps-strings.ts';

/** Choose the steps that can be taken here. */
function wayOf(): 'byList' | 'byTouch' | 'byMouse' {
  if (!canDraw.value) return 'byList';
  return matchMedia('(pointer: coarse)').matches ? 'byTouch' : 'byMouse';
}

/** How to begin, in three steps, in the place where a first visitor reads anyway; closed once, they do not come back. */
export function FirstSteps(): JSX.Element {
  const { closeFirstSteps } = useCommands();
  const step = useSignal(0);
  const next = useRef<HTMLButtonElement>(null);
  const steps = strings[wayOf()];
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
