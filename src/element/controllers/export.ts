// Takes the list along: saves it as a file, prints it, copies the link to what is in view.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../language/clock.js';
import type { ExportFormat } from '../../list/export-format.js';
import { safeLink, type SafeHref } from '../../manifest/link.js';
import type { ListActions } from '../../render/control.js';
import { addressOf } from '../page-address.js';
import type { ListController } from './list.js';
import type { LiveRegionController } from './live-region.js';
import type { ManifestController } from './manifest.js';

/** Until a file is written, however slow the disk or the question where to put it. In milliseconds. */
const untilSaved = 60_000;

interface ExportHost extends ReactiveControllerHost, HTMLElement {
  readonly clock: Clock;
}

export class ExportController implements ReactiveController, ListActions {
  /** The link that was to be copied, and how that ended. */
  #copy: readonly [link: string, end: 'copied' | 'notCopied'] | undefined;

  /** @param linkOf the address of what is in view */
  constructor(
    readonly host: ExportHost,
    readonly list: ListController,
    readonly manifest: ManifestController,
    readonly liveRegion: LiveRegionController,
    readonly linkOf: () => string | undefined,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#copy = undefined;
  }

  get link(): string | undefined {
    return this.linkOf();
  }

  get published(): SafeHref | undefined {
    return safeLink(this.manifest.loaded?.address ?? '')?.href;
  }

  get copied(): string {
    const [link, end] = this.#copy ?? [];
    return (end && link === this.link && this.list.view?.strings.exports[end]) || '';
  }

  readonly save = ({ extension, mediaType, write }: ExportFormat, isWhole: boolean): void => {
    const { ownerDocument, clock } = this.host;
    const view = isWhole ? this.list.whole : this.list.view;
    if (!view) return;
    const file = new Blob([write(view, addressOf(ownerDocument))], { type: `${mediaType};charset=utf-8` });
    // On no page, so that the page's own listeners have no say.
    const link = ownerDocument.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `subprocessors-${view.localization.options.today}${view.isExtract ? '-extract' : ''}.${extension}`;
    link.click();
    clock.setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, untilSaved);
  };

  readonly print = (): void => {
    this.host.ownerDocument.defaultView?.print();
  };

  readonly copy = (field: HTMLInputElement): void => {
    const link = field.value;
    const say = (end: 'copied' | 'notCopied'): void => {
      this.#copy = [link, end];
      this.liveRegion.announce(this.list.view?.strings.exports[end] ?? '');
      this.host.requestUpdate();
    };
    // A page that is not served over https has no clipboard; another may forbid it.
    const { clipboard } = navigator as Partial<Navigator>;
    void Promise.resolve(clipboard?.writeText(link) ?? Promise.reject(new Error('no clipboard'))).then(
      () => {
        say('copied');
      },
      () => {
        field.focus();
        field.select();
        say('notCopied');
      },
    );
  };
}
