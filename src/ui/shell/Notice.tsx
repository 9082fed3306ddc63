import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { lastFault, notice } from '../../state/screen/page.ts';
import { letOthersWait } from '../kit/Spoken.tsx';
import { ToolButton } from '../kit/ToolButton.tsx';
import { FaultTools } from '../parts/BrokenPart.tsx';
import { strings } from '../words/strings.ts';

/** Milliseconds a message stands, and how much longer for each of its letters. */
const restAtLeast = 5000;
const restPerLetter = 60;

/**
 * Say for a while what just happened, aloud too; whatever else is to be said aloud waits. The same words are said again when the same
 * happens again.
 */
export function Notice(): JSX.Element {
  const text = notice.value;
  const fault = lastFault.value?.said === text ? lastFault.value : undefined;
  useEffect(() => {
    if (text === undefined) return undefined;
    letOthersWait();
    // What went wrong stands until it was read, for it brings buttons.
    if (fault) return undefined;
    const timer = setTimeout(dismiss, restAtLeast + restPerLetter * text.length);
    return () => clearTimeout(timer);
  }, [text, fault]);
  const isShown = text !== undefined;
  return (
    <div class="notice-place">
      <div role="status" class="notice" hidden={!isShown}>
        {isShown && <p>{text}</p>}
        {fault && <FaultTools error={fault.error} />}
        {isShown && <ToolButton icon="close" name={strings.closeNotice} onClick={dismiss} />}
      </div>
    </div>
  );
}

function dismiss(): void {
  notice.value = undefined;
}
