import { computed } from '@preact/signals';
import { quotedLinesOf } from '../../model/quoted-lines.ts';
import { workspace } from './workspace.ts';

/** Lines of the open dataset that came from a file with a quotation, and are no claims yet. */
export const quotedLines = computed(() => (workspace.value ? quotedLinesOf(workspace.value.dataset) : []));
