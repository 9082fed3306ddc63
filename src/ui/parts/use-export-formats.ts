import { useEffect, useState } from 'preact/hooks';
import { type ExportFormat, useCommands } from './commands.ts';

/** Give the formats that a dataset can be written in; none for the moment until they are known. */
export function useExportFormats(): readonly ExportFormat[] {
  const { listExportFormats } = useCommands();
  const [formats, setFormats] = useState<readonly ExportFormat[]>([]);
  useEffect(() => listExportFormats(setFormats), [listExportFormats]);
  return formats;
}
