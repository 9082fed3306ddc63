import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { themeChoice } from '../../../state/view/view-selectors.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { Icon } from '../../kit/Icon.tsx';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { type Sharing, useCommands } from '../../parts/commands.ts';
import { shareStrings as strings } from './share-strings.ts';

/** Give what is on the screen as a link and as a frame for another page, or say why a link cannot bring it. */
export function ShareDialog(): JSX.Element {
  const { prepareSharing } = useCommands();
  const [sharing, setSharing] = useState<Sharing | undefined>(undefined);
  useEffect(() => {
    prepareSharing(setSharing);
  }, [prepareSharing]);
  return (
    <ModalDialog title={strings.title} class="dialog-share" onClose={closeDialog}>
      {!sharing && <p class="soft">{strings.preparing}</p>}
      {sharing?.data.kind === 'too-large' && <TooLarge bytes={sharing.data.bytes} most={sharing.data.most} />}
      {sharing && sharing.data.kind !== 'too-large' && <Links sharing={sharing} />}
    </ModalDialog>
  );
}

function Links({ sharing }: { readonly sharing: Sharing }): JSX.Element {
  const theme = themeChoice.value;
  const withTheme = useSignal(false);
  const options = { withTheme: withTheme.value };
  const title = workspace.value?.dataset.title ?? '';
  return (
    <>
      <Field
        label={strings.link}
        what={strings.theLink}
        text={sharing.linkFor({ ...options, isEmbedded: false })}
        note={sharing.data.kind === 'inside' ? strings.inside(sharing.data.bytes) : strings.linkNote}
      />
      <Field
        label={strings.embed}
        what={strings.theEmbed}
        text={iframeText(sharing.linkFor({ ...options, isEmbedded: true }), title)}
        note={strings.embedNote}
      />
      {theme !== 'system' && (
        <label class="check">
          <input
            type="checkbox"
            checked={withTheme.value}
            onChange={(event) => {
              withTheme.value = event.currentTarget.checked;
            }}
          />
          {strings.withTheme[theme]}
        </label>
      )}
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly what: string;
  readonly text: string;
  readonly note: string;
}

function Field({ label, what, text, note }: FieldProps): JSX.Element {
  const { copy } = useCommands();
  const id = useId();
  const [copied, setCopied] = useState('');
  const isCopied = copied === text;
  return (
    <div class="share-field">
      <label for={id}>{label}</label>
      <div class="share-row">
        <textarea
          id={id}
          rows={3}
          readOnly
          spellcheck={false}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="button" onClick={() => copy(text, what, () => setCopied(text))}>
          <Icon name="link" />
          <span>
            {isCopied ? strings.copied : strings.copy}
            <span class="visually-hidden"> {what}</span>
          </span>
        </button>
      </div>
      <p class="soft">{note}</p>
      <p class="visually-hidden" role="status">
        {isCopied ? `${strings.copied} ${what}` : ''}
      </p>
    </div>
  );
}

function TooLarge({ bytes, most }: { readonly bytes: number; readonly most: number }): JSX.Element {
  const { exportAs } = useCommands();
  return (
    <div class="share-too-large">
      <p class="lead">{strings.tooLarge(bytes, most)}</p>
      <p>{strings.tooLargeWay}</p>
      <button type="button" class="button button-main" onClick={() => exportAs('sayso')}>
        {strings.export}
      </button>
    </div>
  );
}

/** Write the HTML that embeds an address into another page. */
function iframeText(address: string, title: string): string {
  const src = escapeAttribute(address);
  return `<iframe src="${src}" title="${escapeAttribute(title)}" width="100%" height="480" loading="lazy" style="border: 1px solid #ccc"></iframe>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
