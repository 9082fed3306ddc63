import type { Query, Term } from './query.ts';

/** Write a query so that `parseQuery` reads the same terms. */
export function formatQuery(query: Query): string {
  const written = query.map(formatTerm);
  return written
    .map((term, index) => {
      const next = written[index + 1];
      if (next === undefined) return term;
      // A word such as OR before a space would be read as an operator; a quotation mark ends it as well.
      return operator.test(term) && next.startsWith('"') ? term : `${term} `;
    })
    .join('');
}

const operator = /^(?:AND|OR|NOT|&&?|\|\|?)$/;

function formatTerm(term: Term): string {
  const sign = term.negated ? '-' : '';
  switch (term.kind) {
    case 'word':
      return `${sign}${term.text}`;
    case 'phrase':
      return `${sign}${quote(term.text)}`;
    case 'field':
      return `${sign}${term.field}:${term.values.map(formatValue).join(',')}`;
    case 'date':
      return `${sign}${term.relation}:${term.date}`;
  }
}

/** Quote a value when it would not be read as one word otherwise. */
function formatValue(value: string): string {
  return /^[^\s",“„«「『＂\\!−–-][^\s",]*$/u.test(value) ? value : quote(value);
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
