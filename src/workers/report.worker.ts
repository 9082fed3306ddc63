/** The door to writing long reports away from the page; the work itself is `report/write-report.ts`. */
import { lookupOf } from '../model/lookup.ts';
import { writeReport } from '../report/write-report.ts';
import { serve } from './serve.ts';

serve<'report'>(self, ({ dataset, subject, format, texts }) => ({
  report: writeReport(lookupOf(dataset), subject, format, { texts }),
}));
