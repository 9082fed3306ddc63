/** What the walk needs of an engine, whichever protocol drives it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Page {
  readonly goto: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Run the body of an async function in the page, and bring back what it returns, as JSON has it. */
  readonly run: <Value>(body: string) => Promise<Value>;
  readonly move: (to: Point) => Promise<void>;
  readonly click: (at: Point) => Promise<void>;
  readonly drag: (from: Point, to: Point) => Promise<void>;
  /** Press one key: a letter, or a name such as `Enter`. */
  readonly press: (key: string) => Promise<void>;
  /** End the browser. */
  readonly close: () => Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Start the engine anew, with files that it saves in a folder. */
  readonly open: (options: {
    readonly hasWebGL: boolean;
    readonly display: string;
    readonly home: string;
  }) => Promise<Page>;
}
