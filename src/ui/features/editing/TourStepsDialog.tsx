import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { StoryStep } from '../../../model/types.ts';
import { closeDialog } from '../../../state/screen/open-dialog.ts';
import { view } from '../../../state/view/current-view.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { ModalDialog } from '../../kit/ModalDialog.tsx';
import { EditForm, type FormValues } from './EditForm.tsx';
import { editingStrings as strings } from './editing-strings.ts';
import { useEdit } from './use-edit.ts';

/** The steps of the tour, to be written, moved and deleted. A new one shows what is selected. */
export function TourStepsDialog(): JSX.Element | undefined {
  const edit = useEdit();
  const open = useSignal<number | undefined>(undefined);
  const story = workspace.value?.dataset.story ?? [];
  const put = (name: string, steps: readonly StoryStep[]) => {
    const close = () => {
      open.value = undefined;
    };
    return edit(name, { kind: 'story', to: steps.length > 0 ? steps : undefined }, close);
  };
  const add = () => {
    const selected = view.peek().selection?.id ?? workspace.peek()?.dataset.entities[0]?.id;
    if (selected === undefined) return;
    put(strings.addStep, [...story, { title: strings.stepNew, show: [selected] }]);
    open.value = story.length;
  };
  return (
    <ModalDialog
      title={strings.tourSteps}
      class="dialog-terms"
      onClose={closeDialog}
      actions={
        <button type="button" class="button" onClick={add}>
          {strings.addStep}
        </button>
      }
    >
      <ol class="plain terms">
        {story.map((step, index) => (
          <li key={`${index} ${step.title}`} class={open.value === index ? undefined : 'term'}>
            {open.value === index ? (
              <StepForm
                step={step}
                onSave={(to) => put(strings.changed(step.title), story.with(index, to))}
                onCancel={() => {
                  open.value = undefined;
                }}
                onRemove={() => put(strings.removeStep, story.toSpliced(index, 1))}
                onUp={index === 0 ? undefined : () => put(strings.stepUp, moved(story, index))}
              />
            ) : (
              <StepLine
                title={`${index + 1}. ${step.title}`}
                onEdit={() => {
                  open.value = index;
                }}
              />
            )}
          </li>
        ))}
      </ol>
    </ModalDialog>
  );
}

function StepLine({ title, onEdit }: { readonly title: string; readonly onEdit: () => void }): JSX.Element {
  return (
    <>
      <bdi>{title}</bdi>
      <button type="button" class="text-button" aria-label={`${strings.edit}: ${title}`} onClick={onEdit}>
        {strings.edit}
      </button>
    </>
  );
}

interface StepProps {
  readonly step: StoryStep;
  readonly onSave: (step: StoryStep) => readonly { readonly message: string }[];
  readonly onCancel: () => void;
  readonly onRemove: () => void;
  readonly onUp: (() => void) | undefined;
}

function StepForm({ step, onSave, onCancel, onRemove, onUp }: StepProps): JSX.Element {
  return (
    <EditForm
      title={step.title}
      fields={[
        { key: 'title', label: strings.stepTitle },
        { key: 'text', label: strings.stepText, kind: 'area' },
        { key: 'show', label: strings.stepShow, hint: strings.stepShowHint },
      ]}
      values={{ title: step.title, text: step.text ?? '', show: step.show.join(' ') }}
      onSave={(values) => onSave(stepOf(values))}
      onCancel={onCancel}
    >
      {onUp && (
        <button type="button" class="button" onClick={onUp}>
          {strings.stepUp}
        </button>
      )}
      <button type="button" class="button" onClick={onRemove}>
        {strings.removeStep}
      </button>
    </EditForm>
  );
}

function stepOf({ title = '', text = '', show = '' }: FormValues): StoryStep {
  const ids = show.split(/[\s,]+/u).filter((id) => id !== '');
  return { title: title.trim(), ...(text.trim() === '' ? {} : { text: text.trim() }), show: ids };
}

function moved(steps: readonly StoryStep[], index: number): readonly StoryStep[] {
  const step = steps[index];
  return step ? steps.toSpliced(index, 1).toSpliced(index - 1, 0, step) : steps;
}
