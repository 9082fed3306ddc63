import type { JSX } from 'preact';
import type { PaperSubject } from '../../../report/report-subject.ts';
import { openPaper } from '../../../state/screen/open-dialog.ts';
import { Sign } from '../../kit/Icon.tsx';
import { paperStrings } from './paper-strings.ts';

const sheet = 'M5.5 3.5h6l3.5 3.5v9.5h-9.5zM11.5 3.5V7H15M8 10.5h4.5M8 13.5h4.5';

/** Open the paper on something: all that is known of it on one page, to be printed or handed on. */
export function PaperButton({ subject }: { readonly subject: PaperSubject }): JSX.Element {
  return (
    <button type="button" class="text-button" aria-haspopup="dialog" onClick={() => openPaper(subject)}>
      <Sign path={sheet} />
      {paperStrings.open[subject.kind]}
    </button>
  );
}
