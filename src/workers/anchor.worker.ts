/** The door to looking up citations in a text away from the page; the work itself is `model/anchor-text.ts`. */
import { anchorText } from '../model/anchor-text.ts';
import { serve } from './serve.ts';

serve<'anchor'>(self, anchorText);
