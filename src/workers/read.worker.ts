/** The door to reading a stranger's file away from the page; the work itself is `formats/registry.ts`. */
import { readFile } from '../formats/read-files.ts';
import { serve } from './serve.ts';

serve<'read'>(self, ({ bytes, fileName }) => readFile(bytes, fileName));
