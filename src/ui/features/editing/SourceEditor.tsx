import type { JSX } from 'preact';
import { shorten } from '../../../lib/text.ts';
import { editing, editThing } from '../../../state/screen/editing.ts';
import { wholeDataset } from '../../../state/workspace/desk.ts';
import { author } from '../../../state/workspace/kept-work.ts';
import { workspace } from '../../../state/workspace/workspace.ts';
import { EditForm } from './EditForm.tsx';
import { aboutEdit, sourceOf, valuesOfAbout, valuesOfSource, wordsOfDate } from './edit-things.ts';
import { editingStrings as strings } from './editing-strings.ts';
import { OwnNote } from './OwnNote.tsx';
import { useEdit } from './use-edit.ts';

/** Edit what is known of a source, in its place. */
export function SourceEditor(): JSX.Element | undefined {
  const edit = useEdit();
  const id = editing.value?.id ?? '';
  const source = workspace.value?.lookup.sources.get(id);
  if (!source) return undefined;
  const close = () => editThing(undefined);
  return (
    <div class="editor">
      <EditForm
        title={strings.source}
        fields={[
          { key: 'title', label: strings.title },
          { key: 'kind', label: strings.kind },
          { key: 'published', label: strings.published, hint: strings.publishedHint, about: wordsOfDate },
          { key: 'publisher', label: strings.publisher },
          { key: 'url', label: strings.address },
          { key: 'archived', label: strings.archived },
          { key: 'lang', label: strings.lang, hint: 'en' },
          { key: 'rights', label: strings.rights, kind: 'area' },
          { key: 'grade', label: strings.grade, hint: strings.gradeHint },
          { key: 'gradeBy', label: strings.gradeBy },
          { key: 'note', label: strings.note, kind: 'area' },
        ]}
        values={valuesOfSource(source, author.peek())}
        onSave={(values) => {
          const published = values['published'] ?? '';
          if (wordsOfDate(published) === strings.badDate) return [{ message: strings.badDate }];
          const to = sourceOf(source, values, new Date().toISOString().slice(0, 10));
          return edit(strings.changed(shorten(source.title, 60)), { kind: 'source', id, to }, close);
        }}
        onCancel={close}
      />
      <OwnNote id={`source ${id}`} name={shorten(source.title, 60)} />
    </div>
  );
}

/** Edit what the dataset says of itself, in its place. */
export function AboutEditor(): JSX.Element | undefined {
  const edit = useEdit();
  const dataset = workspace.value?.dataset;
  if (!dataset) return undefined;
  const close = () => editThing(undefined);
  return (
    <div class="editor">
      <EditForm
        title={strings.about}
        fields={[
          { key: 'title', label: strings.title },
          { key: 'note', label: strings.note, kind: 'area' },
          { key: 'license', label: strings.license },
        ]}
        values={valuesOfAbout(dataset)}
        onSave={(values) => edit(strings.about, aboutEdit(dataset, values), close)}
        onCancel={close}
      />
      <OwnNote id={wholeDataset} name={shorten(dataset.title, 60)} />
    </div>
  );
}
