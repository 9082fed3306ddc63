import { Component, type ComponentChildren, type ComponentType, createContext, type JSX } from 'preact';
import { noteFault } from '../../state/screen/page.ts';
import { strings } from '../words/strings.ts';

/** What stands in the place of a part that failed. */
export interface BrokenPartProps {
  readonly error: unknown;
  /** Draw the part once more. */
  readonly onRetry: () => void;
}

/** Shows what stands in the place of a part that failed; without one nothing does. */
export const BrokenPartContext = createContext<ComponentType<BrokenPartProps> | undefined>(undefined);

interface Props {
  readonly children?: ComponentChildren;
  /** For what lies over the page: nothing takes its place, and a notice says what happened. */
  readonly isQuiet?: boolean;
  /** Another value draws the part once more: there is something else to show. */
  readonly resetOn?: unknown;
  readonly onFault?: () => void;
}

interface State {
  readonly fault?: { readonly error: unknown } | undefined;
}

/** Keep a fault inside a part of the page from the rest of it. */
export class Boundary extends Component<Props, State> {
  static override getDerivedStateFromError(error: unknown): State {
    return { fault: { error } };
  }

  override componentDidCatch(error: unknown): void {
    noteFault(error, this.props.isQuiet ? strings.partFailed : undefined);
    this.props.onFault?.();
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.fault && before.resetOn !== this.props.resetOn) this.retry();
  }

  readonly retry = (): void => this.setState({ fault: undefined });

  override render(): JSX.Element {
    const { fault } = this.state;
    if (!fault) return <>{this.props.children}</>;
    return (
      <BrokenPartContext.Consumer>
        {(BrokenPart) => !this.props.isQuiet && BrokenPart && <BrokenPart error={fault.error} onRetry={this.retry} />}
      </BrokenPartContext.Consumer>
    );
  }
}
