import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { notice } from '../../state/screen/page.ts';
import { letOthersWait } from '../kit/speak-in-turn.ts';
import { ToolButton } from '../kit/ToolButton.tsx';
import { strings } from '../words/strings.ts';

/** Milliseconds a message stands, and how much longer for each of its letters. */
const restAtLeast = 5000;
const restPerLetter = 60;

/** Say for a while what just happened, aloud too; whatever else is to be said aloud waits. */
export function Notice(): JSX.Element {
  const text = notice.value;
  const [dismissed, setDismissed] = useState<string | undefined>(undefined);
  useEffect(() => {
    setDismissed(undefined);
    if (text === undefined) return undefined;
    letOthersWait();
    const timer = setTimeout(() => setDismissed(text), restAtLeast + restPerLetter * text.length);
    return () => clearTimeout(timer);
  }, [text]);
  const isShown = text !== undefined && text !== dismissed;
  return (
    <div class="notice-place">
      <div role="status" class="notice" hidden={!isShown}>
        {isShown && <p>{text}</p>}
        {isShown && <ToolButton icon="close" name={strings.closeNotice} onClick={() => setDismissed(text)} />}
      </div>
    </div>
  );
}
