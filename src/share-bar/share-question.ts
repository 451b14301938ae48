import type {Control} from './share-view.js';

/** The question before anything leaves: what it is about, and where the focus was and comes back to. */
export class ShareQuestion {
  /** What was pressed last; it stays, so that the dialog does. */
  asked: Control | undefined;

  /** Whether it is on the screen. */
  open = false;

  private opener: HTMLElement | undefined;

  /**
   * @param find finds the dialog and what is around it in the shadow root
   * @param changed is told when it opens or closes; what it gives settles when that is on the page
   */
  constructor(
    private readonly find: (selector: string) => HTMLElement | null,
    private readonly changed: () => Promise<void>,
  ) {}

  get dialog(): HTMLDialogElement | null {
    return this.find('dialog') as HTMLDialogElement | null;
  }

  async ask(asked: Control, opener: HTMLElement): Promise<void> {
    this.asked = asked;
    this.open = true;
    this.opener = opener;
    await this.changed();
    this.dialog?.showModal();
    // At the beginning of what there is to read.
    this.find('h2')?.focus();
  }

  readonly close = (): void => {
    this.dialog?.close();
  };

  readonly closed = (): void => {
    this.open = false;
    void this.changed();
    // In a menu, which is closed by now, what was pressed cannot have the focus.
    const opener = this.opener?.getClientRects().length ? this.opener : this.find('.share');
    opener?.focus();
  };
}
