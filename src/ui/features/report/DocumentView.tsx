import type { ComponentChildren, JSX } from 'preact';
import { assertNever } from '../../../lib/assert.ts';
import {
  type Block,
  type Column,
  type DocumentTree,
  type Entry,
  type Run,
  type Runs,
  type Section,
  topSections,
} from '../../../report/document-tree.ts';
import { hrefOf, isPlainClick } from '../../parts/links.ts';
import { reportStrings } from './report-strings.ts';

/** A table of contents is worth its place from this many sections on. */
const leastSections = 3;

/** Show a tree as a page of text. What came from data stands in `bdi`; our own words do not. */
export function DocumentView({ tree }: { readonly tree: DocumentTree }): JSX.Element {
  const { lang, kicker, title, lead, running, blocks } = tree;
  const sections = topSections(tree);
  return (
    <article class="paper" lang={lang}>
      <header class="paper-head">
        <p class="paper-kicker">{kicker}</p>
        <h2 class="paper-title">
          <Inline runs={title} />
        </h2>
        {lead.map((runs, index) => (
          <p key={index}>
            <Inline runs={runs} />
          </p>
        ))}
      </header>
      {sections.length >= leastSections && <Contents sections={sections} />}
      <Blocks blocks={blocks} level={3} />
      <footer class="paper-foot">
        <Inline runs={running} />
      </footer>
    </article>
  );
}

function Contents({ sections }: { readonly sections: readonly Section[] }): JSX.Element {
  return (
    <nav class="paper-contents" aria-label={reportStrings.contents}>
      <ol>
        {sections.map(({ anchor, title }) => (
          <li key={anchor}>
            <button type="button" class="text-button" onClick={() => goTo(anchor)}>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Of the headings among them. */
  readonly level: number;
}

function Blocks({ blocks, level }: BlocksProps): JSX.Element {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} level={level} />
      ))}
    </>
  );
}

function BlockView({ block, level }: { readonly block: Block; readonly level: number }): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inline runs={block.runs} />
        </p>
      );
    case 'notice':
    case 'remark':
      return (
        <p class={`paper-${block.kind}`}>
          <Inline runs={block.runs} />
        </p>
      );
    case 'quotations':
      return <Quotations lines={block.lines} />;
    case 'list':
      return (
        <ul>
          {block.items.map((runs, index) => (
            <li key={index}>
              <Inline runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'terms':
      return (
        <dl class="paper-terms">
          {block.rows.map(({ term, runs }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <Inline runs={runs} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <Table title={block.title} columns={block.columns} rows={block.rows} />;
    case 'entry':
      return <EntryView entry={block} level={level} />;
    case 'section':
      return (
        <section id={idOf(block.anchor)} tabIndex={-1} class="paper-section">
          <Heading level={level}>{block.title}</Heading>
          <Blocks blocks={block.blocks} level={level + 1} />
        </section>
      );
    default:
      return assertNever(block);
  }
}

function EntryView({ entry, level }: { readonly entry: Entry; readonly level: number }): JSX.Element {
  const { anchor, mark, title, byline, margin, blocks } = entry;
  return (
    <article class="paper-entry" {...(anchor === undefined ? {} : { id: idOf(anchor), tabIndex: -1 })}>
      <div class="paper-margin">
        <span class="paper-mark">{mark}</span>{' '}
        {margin && (
          <span>
            <Inline runs={margin} />
          </span>
        )}
      </div>
      <div>
        <Heading level={level}>
          <Inline runs={title} />{' '}
          <span class="paper-byline">
            <Inline runs={byline} />
          </span>
        </Heading>
        <Blocks blocks={blocks} level={level + 1} />
      </div>
    </article>
  );
}

function Quotations({ lines }: Pick<Extract<Block, { kind: 'quotations' }>, 'lines'>): JSX.Element {
  return (
    <blockquote>
      {lines.map(({ runs, place, check }, index) => (
        <p key={index}>
          <span class="paper-quote">
            <Inline runs={runs} />
          </span>{' '}
          <span class="paper-place">{place}</span> {check !== undefined && <span class="paper-place">{check}</span>}
        </p>
      ))}
    </blockquote>
  );
}

interface TableProps {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Runs[])[];
}

function Table({ title, columns, rows }: TableProps): JSX.Element {
  const classOf = (index: number) => (columns[index]?.kind === 'number' ? 'number' : undefined);
  return (
    <table class="table">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column.title} scope="col" class={classOf(index)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            {row.map((runs, index) => (
              <td key={index} class={classOf(index)}>
                <Inline runs={runs} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heading({ level, children }: { readonly level: number; readonly children: ComponentChildren }): JSX.Element {
  switch (Math.min(level, 6)) {
    case 3:
      return <h3>{children}</h3>;
    case 4:
      return <h4>{children}</h4>;
    case 5:
      return <h5>{children}</h5>;
    default:
      return <h6>{children}</h6>;
  }
}

function Inline({ runs }: { readonly runs: Runs }): JSX.Element {
  return (
    <>
      {runs.map((run, index) => (
        <RunView key={index} run={run} />
      ))}
    </>
  );
}

function RunView({ run }: { readonly run: Run }): JSX.Element {
  if (typeof run === 'string') return <>{run}</>;
  switch (run.kind) {
    case 'data':
      return <bdi lang={run.lang}>{run.text}</bdi>;
    case 'quotation':
      return (
        <>
          “<bdi lang={run.lang}>{run.text}</bdi>”
        </>
      );
    case 'strong':
      return (
        <strong>
          <Inline runs={run.runs} />
        </strong>
      );
    case 'code':
      return <code>{run.text}</code>;
    case 'link':
      return <LinkView to={run.to} runs={run.runs} />;
    default:
      return assertNever(run);
  }
}

/** Within the report a link goes to the entry; in a new tab it opens the claim in the graph. */
function LinkView({ to, runs }: { readonly to: string; readonly runs: Runs }): JSX.Element {
  if (to.startsWith('#')) {
    const anchor = to.slice(1);
    return (
      <a
        class="quiet-link"
        href={hrefOf(anchor)}
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          goTo(anchor);
        }}
      >
        <Inline runs={runs} />
      </a>
    );
  }
  if (!/^https?:\/\//iu.test(to)) return <Inline runs={runs} />;
  return (
    <a class="quiet-link" href={to} target="_blank" rel="noopener noreferrer">
      <Inline runs={runs} />
    </a>
  );
}

/** Apart from the ids of the page. */
function idOf(anchor: string): string {
  return `paper-${anchor.replace(/\s/gu, '-')}`;
}

function goTo(anchor: string): void {
  const place = document.getElementById(idOf(anchor));
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}
