/** The door to reading a text to begin with, away from the page: a saved web page, a Word document or a PDF takes a while. */
import { readBeginning } from '../gate/read-beginning.ts';
import { serve } from './serve.ts';

serve<'article'>(self, ({ copy }) => readBeginning(copy));
