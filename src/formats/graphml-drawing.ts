/** What yEd and Maltego keep inside the data of GraphML: drawings with labels, places and colors; entities with properties. */
import type { Attribute } from '../model/types.ts';
import { parseColor } from './foreign-columns.ts';
import { numberIn } from './foreign-graph.ts';
import type { XmlElement } from './read-xml.ts';

export interface Drawn {
  readonly labels: string[];
  /** The label that the program itself shows. */
  main?: string;
  type?: string;
  x?: number;
  y?: number;
  color?: string;
  attributes?: Attribute[];
  /** Property that is being read, and which one is the label. */
  /** Shapes of a group seen so far, open and closed, and which of them yEd shows. */
  groups?: number;
  shownGroup?: number;
  property?: string;
  mainProperty?: string;
}

/** Take what an element says: at its beginning its attributes, at its end (with `text`) what stood inside. */
export function readDrawing(drawn: Drawn, { name, attributes }: XmlElement, text?: string): void {
  if (text === undefined) openDrawing(drawn, name, attributes);
  else if (name === 'nodelabel' || name === 'edgelabel') {
    if (text === '') return;
    if (drawn.groups === undefined || drawn.groups - 1 === (drawn.shownGroup ?? 0)) drawn.labels.push(text);
    // A group has another name while it is closed.
    else drawn.attributes = [...(drawn.attributes ?? []), ['other group label', text]];
  } else if (name === 'value') closeProperty(drawn, text);
}

function openDrawing(drawn: Drawn, name: string, attributes: ReadonlyMap<string, string>): void {
  switch (name) {
    case 'geometry': {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => numberIn(attributes.get(key) ?? ''));
      if (x === undefined || y === undefined) return;
      drawn.x = x + (width ?? 0) / 2;
      // Places in yEd go downward.
      drawn.y = 0 - (y + (height ?? 0) / 2);
      return;
    }
    case 'position': {
      const [x, y] = ['x', 'y'].map((key) => numberIn(attributes.get(key) ?? ''));
      if (x === undefined || y === undefined) return;
      drawn.x = x;
      drawn.y = 0 - y;
      return;
    }
    case 'fill': {
      const color = parseColor(attributes.get('color') ?? '');
      if (color !== undefined) drawn.color = color;
      return;
    }
    case 'realizers':
      drawn.shownGroup = numberIn(attributes.get('active') ?? '') ?? 0;
      return;
    case 'groupnode':
      drawn.groups = (drawn.groups ?? 0) + 1;
      return;
    case 'maltegoentity':
    case 'maltegolink': {
      const type = attributes.get('type');
      if (type !== undefined && name === 'maltegoentity') drawn.type = type.replace(/^maltego\./, '');
      return;
    }
    case 'properties': {
      const main = attributes.get('value');
      if (main !== undefined) drawn.mainProperty = main;
      return;
    }
    case 'property':
      drawn.property = attributes.get('name') ?? attributes.get('displayName') ?? '';
      return;
  }
}

function closeProperty(drawn: Drawn, text: string): void {
  const { property } = drawn;
  if (property === undefined || text === '') return;
  delete drawn.property;
  const isLabel =
    property === drawn.mainProperty || property === 'maltego.link.label' || property === 'maltego.link.manual.label';
  if (isLabel && drawn.main === undefined) drawn.main = text;
  drawn.attributes ??= [];
  drawn.attributes.push([property, text]);
}
