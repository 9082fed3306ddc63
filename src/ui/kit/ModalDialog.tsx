import type { ComponentChildren, JSX } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { notice } from '../../state/screen/page.ts';
import { strings } from '../words/strings.ts';
import { DialogNotice } from './dialog-notice.ts';
import { ToolButton } from './ToolButton.tsx';

interface Props {
  readonly title: string;
  readonly class?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons at the foot. */
  readonly actions?: ComponentChildren;
}

/** A native modal dialog: it keeps the focus, closes by Esc, by its button, or by a click beside it. */
export function ModalDialog({ title, class: className = '', onClose, children, actions }: Props): JSX.Element {
  const Said = useContext(DialogNotice);
  const dialog = useRef<HTMLDialogElement>(null);
  // What was said before waits until the page is seen again; the dialog may be about it.
  const [before] = useState(() => notice.peek());
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    // Where nothing had the focus, nothing has it afterwards: what was in sight stays there.
    if (document.activeElement === document.body) element.dataset['fromNowhere'] = '';
    element.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is handled by the dialog itself.
    <dialog
      ref={dialog}
      class={`dialog ${className}`}
      aria-labelledby="dialog-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="dialog-frame">
        <header class="panel-head">
          <h2 id="dialog-title" class="dialog-title">
            {title}
          </h2>
          <ToolButton icon="close" name={strings.close} onClick={() => dialog.current?.close()} />
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <div class="dialog-body" tabIndex={0}>
          {children}
        </div>
        {actions && <footer class="dialog-actions">{actions}</footer>}
      </div>
      {Said && notice.value !== before && <Said />}
    </dialog>
  );
}
