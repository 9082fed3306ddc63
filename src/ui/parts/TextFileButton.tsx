import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  readonly name: string;
  /** The kinds of files, said behind the name. */
  readonly kinds: string;
  readonly class?: string;
  /** What the system offers, as `accept` writes it; texts and pages without it. */
  readonly accept?: string;
  readonly onTake: (file: File) => void;
  /** Takes what is chosen beyond the first. */
  readonly onTakeMore?: (files: readonly File[]) => void;
}

const texts = '.txt,.text,.md,.html,.htm,.xhtml,text/plain,text/html';

/** Let the visitor choose a file that holds a text. */
export function TextFileButton({
  name,
  kinds,
  class: className = '',
  accept = texts,
  onTake,
  onTakeMore,
}: Props): JSX.Element {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={`button ${className}`} onClick={() => file.current?.click()}>
        {name} <span class="count">{kinds}</span>
      </button>
      <input
        ref={file}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={name}
        accept={accept}
        multiple={onTakeMore !== undefined}
        onChange={(event) => {
          const [chosen, ...more] = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again, mended.
          event.currentTarget.value = '';
          if (chosen) onTake(chosen);
          onTakeMore?.(more);
        }}
      />
    </>
  );
}
