/**
 * What a dataset is: a plain immutable value, exactly as it stands in a file. All that can be derived from it (wordings,
 * evidence, who is silent) is derived elsewhere and never stored.
 */

/**
 * How firmly the first voice of a claim puts it forward; the encoding guide has the order of questions. `unsourced` is for a line
 * of an imported file, behind which no voice and no quotation stands.
 */
export const statuses = ['stated', 'possible', 'projected', 'alleged', 'opinion', 'disputed', 'unsourced'] as const;
export type Status = (typeof statuses)[number];

/** The kind of source that an imported file is; only its claims can be unsourced. */
export const importedKind = 'imported file';

/** The voice that stands for "somebody whom the text does not name"; only ever the origin of a chain. */
export const unnamedVoice = 'unnamed';

/** The predicate group whose claims are accusations: such claims are alleged or disputed, and no other claim is alleged. */
export const accusationGroup = 'accusation';

/** The group of predicates by which the subject takes back what it said of the object. */
export const withdrawalGroup = 'withdrawal';

export interface Dataset {
  readonly $schema?: string;
  readonly sayso: 1;
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly license?: string;
  /** EDTF date of the encoding. */
  readonly encoded?: string;
  readonly vocabulary: Vocabulary;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  /** Saved places of nodes by entity id: `[x, y]` in units of the layout, y upward. */
  readonly positions?: Readonly<Record<string, Position>>;
  /** Reading steps, in order. */
  readonly story?: readonly StoryStep[];
  /** SHA-256 of the version with which the work on this one began, in canonical form. */
  readonly base?: string;
  /** Ids that claims and entities had before, each with the present one: addresses that name them still lead there. */
  readonly formerIds?: Readonly<Record<string, string>>;
  /** What a foreign file held that Sayso does not model; kept as it is. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export type Position = readonly [x: number, y: number];

export interface StoryStep {
  readonly title: string;
  readonly text?: string;
  /** Ids of the entities and claims that the step shows. */
  readonly show: readonly string[];
}

export interface Vocabulary {
  readonly types: Readonly<Record<string, EntityType>>;
  readonly predicates: Readonly<Record<string, Predicate>>;
}

export interface EntityType {
  readonly label: string;
  readonly means?: string;
  /** `#rrggbb`; without it the theme chooses. */
  readonly color?: string;
  /** Whether each entity of the type is several people, so that it is never counted as one voice. */
  readonly plural?: true;
}

/** How a predicate is read, in both directions. */
export interface PredicateWording {
  readonly label: string;
  /** Absent for predicates that take a value. */
  readonly inverse?: string;
}

export interface Predicate {
  /** As read from the subject to the object: "headed". */
  readonly label: string;
  /** As read from the object to the subject: "was headed by". Absent for predicates that take a value. */
  readonly inverse?: string;
  /** Of one that takes a number: the words behind the subject, `{n}` for the number: "set a weight limit of {n} tonnes". */
  readonly sentence?: string;
  /** Read instead where the time of a claim is still open: "has headed", "has been headed by". */
  readonly ongoing?: PredicateWording;
  /** Read instead where a claim is projected: "will head", "will be headed by". */
  readonly future?: PredicateWording;
  /** Read instead where a claim is disputed: "did not head", "was not headed by". */
  readonly negated?: PredicateWording;
  /** Read instead where the subject itself disputes: "denies having headed", "is denied to have been headed by". */
  readonly denial?: PredicateWording;
  /** Types that the subject may have; `*` for any. */
  readonly domain: readonly string[] | '*';
  /** Types that the object may have, `*` for any entity, or the kind of value that the predicate takes. */
  readonly range: readonly string[] | '*' | 'string' | 'number';
  readonly group: string;
  /** Whether the subject speaks for the object, so that the two count as one voice. */
  readonly speaksFor?: true;
  readonly means?: string;
}

export interface Source {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly lang?: string;
  /** Entities that speak in the source in their own name, the author first. */
  readonly voices: readonly string[];
  /** EDTF. */
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** Where an archive keeps it: http or https. */
  readonly archived?: string;
  /** How reliable somebody finds it; never anything else than somebody's. */
  readonly grades?: readonly Grade[];
  readonly rights?: string;
  /** Fingerprint of the normalized text: SHA-256 of its UTF-8 bytes, length in code points. */
  readonly text?: SourceText;
  /** Id of the source from which this one copies or takes its report; without it independence is not known. */
  readonly origin?: string;
  /** Id of the source of which this one is a later version: one text, not a second source. */
  readonly replaces?: string;
  /** Sentences in which somebody found nothing to claim: `120-175`, code points of the normalized text. */
  readonly passed?: readonly string[];
  /** Only of an imported file: where its lines come from. */
  readonly import?: SourceImport;
  readonly note?: string;
}

/** What somebody thinks of the reliability of a source. */
export interface Grade {
  readonly grade: string;
  readonly by: string;
  /** EDTF day. */
  readonly at?: string;
}

/** Who did something with a claim, and when. */
export interface Stamp {
  /** EDTF day. */
  readonly at: string;
  /** As the person gives their own name. */
  readonly by: string;
}

/** A file of another tool that was read. */
export interface SourceImport {
  /** Name of the file, or of the files that make up one. */
  readonly name: string;
  /** As people call it: "GEXF". */
  readonly format: string;
  /** SHA-256 of the bytes of the file; of several, of their fingerprints one after the other. */
  readonly sha256: string;
  /** EDTF day of the import. */
  readonly date?: string;
  /** Only when a part could not be read: where it ends and why. */
  readonly incomplete?: string;
}

/** A property that a foreign file gives something, under the name it has there. A list of pairs, for names may be anything. */
export type Attribute = readonly [name: string, value: AttributeValue];
export type AttributeScalar = string | number | boolean;
export type AttributeValue = AttributeScalar | readonly AttributeScalar[];

export interface SourceText {
  readonly sha256: string;
  readonly length: number;
  /** Name of the text's file, in the folder `texts` beside the dataset; only where the rights allow shipping it. */
  readonly file?: string;
}

export interface Entity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** The name as it stands inside a sentence, with its article and without a capital of its own: "the new bridge". */
  readonly inSentence?: string;
  /** Whether it stands for people whom the source does not name. */
  readonly anonymous?: true;
  /** As the source spells them, letter by letter. */
  readonly aliases?: readonly string[];
  readonly note?: string;
  /** What an imported file says of it that Sayso does not model. */
  readonly attributes?: readonly Attribute[];
}

export interface Claim {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  /** Another entity; a claim has an object or a value, never both. */
  readonly object?: string;
  readonly value?: string | number;
  readonly detail?: string;
  /** Time of what is claimed, EDTF. */
  readonly when?: string;
  readonly status: Status;
  /** Whether the claim was inferred from what stands there, rather than said. */
  readonly inferred?: true;
  /** Chain of voices, origin first; the last one speaks in the source itself. */
  readonly voices: readonly string[];
  readonly source: string;
  readonly citations: readonly Citation[];
  readonly note?: string;
  /** Name of the program that drafted it, of claims that a person accepted from a draft. */
  readonly draftedBy?: string;
  /** Who wrote it here, and who changed it last; only where people gave their names. */
  readonly created?: Stamp;
  readonly changed?: Stamp;
  /** What an imported file says of it that Sayso does not model. */
  readonly attributes?: readonly Attribute[];
}

export interface Citation {
  /** Counted from 1, the first of the body; the title does not count. */
  readonly paragraph: number;
  readonly quote: string;
  /** Code points from 0 in the normalized text; the end is excluded. */
  readonly start: number;
  readonly end: number;
  /** Fingerprint of the words before and behind it (`context-fingerprint.ts`); without it, changes around it are not noticed. */
  readonly around?: string;
}
