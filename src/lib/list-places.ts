/** List places in a file, of which there are `count`; lines and rows, of which each is named like the next, in short: “lines 27, 42, …”. */
export function listPlaces(places: readonly string[], count = places.length): string {
  const [kind] = /^\w+ /.exec(places[0] ?? '') ?? [];
  const numbers = places.map((place) => (kind && place.startsWith(kind) ? place.slice(kind.length) : ''));
  const isShort = places.length > 1 && numbers.every((number) => /^\d+$/.test(number));
  const listed = isShort ? `${kind?.trim()}s ${numbers.join(', ')}` : places.join('; ');
  return places.length > 1 && count > places.length ? `${listed}${isShort ? ',' : ';'} …` : listed;
}
