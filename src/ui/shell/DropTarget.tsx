import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../kit/Icon.tsx';
import { useCommands } from '../parts/commands.ts';
import { strings } from '../words/strings.ts';

/** Take a file that is dropped anywhere on the page; while one hovers, say so. */
export function DropTarget(): JSX.Element | undefined {
  const { openDropped, expectFile } = useCommands();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    addEventListener('dragenter', over, { signal });
    addEventListener('dragenter', expectFile, { signal });
    addEventListener('dragover', over, { signal });
    // Leaving the window, and nothing else, has no related target.
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(false);
        openDropped([...event.dataTransfer.files]);
      },
      { signal },
    );
    return () => control.abort();
  }, [openDropped, expectFile]);
  if (!isOver) return undefined;
  return (
    <div class="drop">
      <div class="drop-card">
        <Icon name="open" />
        <p class="drop-title">{strings.dropHere}</p>
        <p>{strings.dropHint}</p>
      </div>
    </div>
  );
}
