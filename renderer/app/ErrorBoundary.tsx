import { Icon } from '@renderer/components/icons/Icon';
import { logError } from '@renderer/data/bridge';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { frameWords } from '@shared/words/frame';
import { Button } from 'antd';
import { Component, type ReactNode } from 'react';

interface Props {
  /** Where the fault was, for the log: the name of a page. */
  readonly where: string;
  readonly lang: Lang;
  readonly children: ReactNode;
}

/** Stands in for a page that ran into a bug: what happened, what is safe, what to do. The cause goes to the log. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    void logError(`page ${this.props.where}`, error);
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.where !== this.props.where) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const words = wordsIn(frameWords, this.props.lang);
    return (
      <div className="bb-fault" role="alert" data-testid="page-fault">
        <Icon name="warning" size={26} />
        <h2>{words.faultTitle}</h2>
        <p>{words.faultSafe}</p>
        <p>{words.faultDo}</p>
        <Button onClick={() => this.setState({ failed: false })}>{words.reopenPage}</Button>
      </div>
    );
  }
}
