/** The door to holding drafts against a text away from the page; the work itself is `gate/gate.ts`. */
import { gateAnswer } from '../gate/gate.ts';
import { lookupOf } from '../model/lookup.ts';
import { serve } from './serve.ts';

serve<'gate'>(self, ({ dataset, source, text, answers }) => {
  const lookup = lookupOf(dataset);
  return answers.map((answer) => gateAnswer(lookup, source, text, answer));
});
