import { html, nothing } from 'lit/html.js';
import { announce, openAnnouncer } from '../core/announcer.js';
import { textLanguage } from '../core/locale.js';
import { isolated } from '../core/words.js';
import { CommentAcceptedEvent } from './comment-accepted-event.js';
import { commentStyles } from './comment-form.styles.js';
import { CommentRejectedEvent } from './comment-rejected-event.js';
import { CommentSubmitEvent } from './comment-submit-event.js';
import { askable, faultsFrom, wordsOf } from './draft-check.js';
import { keepDraft, keptDraft } from './draft-store.js';
import { perhaps, sentencesOf } from './error-sentences.js';
import { formFields } from './form-fields.js';
import { showRemoval } from './form-removal.js';
import { formSending } from './form-sending.js';
import { formSetting } from './form-setting.js';
import { formView } from './form-view.js';
import { voiceOf } from './form-voice.js';
import { messageView } from './message-view.js';
import { outcomeView } from './outcome-view.js';
import { submission } from './services/submission.js';
import { SpamCheck } from './spam-check.js';
/** From so many characters on it is said how many are left. */
const nearTheEnd = 200;
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/**
 * What a comment form does: the piece `vigil-comment-writing.js`, which comes when there is a form on the page.
 */
export class Writing {
    styles = commentStyles;
    #host;
    #setting;
    #fields;
    #voice;
    /** The comment on its way, or the last one, and what is written in it. */
    #submission;
    #tried;
    /** The thread under whose name a draft is kept in the tab. */
    #kept = '';
    #faults = {};
    /** What the server turned out to need. */
    #demanded = [];
    /** The thread that the server was asked about. */
    #prepared = '';
    #shut = false;
    /** What is to be written into fields, where the focus is to go, and what is to be read out, once they are there. */
    #values;
    #focus = '';
    #tell = '';
    #near = false;
    #tick;
    #end;
    constructor(host) {
        this.#host = host;
        this.#setting = formSetting(host);
        this.#fields = formFields((selector) => host.find(selector));
        this.#voice = voiceOf(this.#setting.site, () => host.language);
    }
    #check = new SpamCheck((reason) => {
        if (reason)
            this.#host.fail('proof-of-work', String(reason));
        this.#host.requestUpdate();
    });
    /** Whether there is a text that no server has confirmed. */
    get unsent() {
        return !!this.#fields.value('text').trim();
    }
    /** Goes to the field for the comment. */
    focus(options) {
        const text = this.#host.find('#text');
        if (text)
            text.focus(options);
        else
            this.#focus = '#text';
    }
    connected() {
        const { signal } = (this.#end = new AbortController());
        addEventListener('online', this.#online, { signal });
        addEventListener('offline', this.#moved, { signal });
        // Until then the form between the tags may not be there, or not whole.
        document.addEventListener('DOMContentLoaded', this.#draw, { signal });
        openAnnouncer();
    }
    disconnected() {
        // A comment on its way goes on: its writer has sent it.
        this.#end?.abort();
        removeEventListener('beforeunload', this.#askToStay);
        clearTimeout(this.#tick);
        this.#prepared = '';
        if (!this.#busy)
            this.#check.stop();
    }
    prepare(changed) {
        this.#setting.read();
        // Another comment is replied to, or on a site that is one page another article is read.
        if (changed.has('thread') || changed.has('parent')) {
            this.#shut = false;
            if (this.#state.phase === 'accepted')
                this.#drop();
            if (changed.has('thread'))
                this.#noCode();
        }
        if (!this.#service || !this.#setting.place().thread)
            this.#host.fail('setup', 'endpoint and thread have to say where comments go (wordpress-form: on this origin)');
        else if (!this.#values)
            this.#takeOver();
    }
    settle() {
        // There is no form yet.
        if (!this.#values)
            return;
        if (Object.keys(this.#values).length) {
            this.#fields.put(this.#values);
            this.#values = {};
            // Now it is known how long it is.
            this.#draw();
        }
        if (this.#focus)
            this.#host.find(this.#focus)?.focus();
        if (this.#tell)
            announce(this.#host.find(this.#tell)?.textContent ?? '', textLanguage());
        this.#focus = this.#tell = '';
        const text = this.#host.find('#text');
        // Where the browser does not do that itself (`field-sizing`).
        if (text && text.scrollHeight > text.clientHeight)
            text.style.blockSize = `${text.scrollHeight + 2}px`;
        this.#store();
        // Only then: a page with such a listener may not be kept for the way back.
        (this.unsent ? addEventListener : removeEventListener)('beforeunload', this.#askToStay);
        clearTimeout(this.#tick);
        if (this.#state.phase === 'waiting')
            this.#tick = setTimeout(this.#draw, 1000);
    }
    // ------------------------------------------------------------------------------------------- What the page gives
    /** What was written before the script came, and before the page was loaded anew. */
    #takeOver() {
        const kept = this.#setting.stores() ? keptDraft(this.#setting.place().thread) : undefined;
        const { text = '' } = kept?.draft ?? {};
        const typed = this.#setting.plain('comment');
        this.#values = {
            name: this.#setting.plain('author'),
            email: this.#setting.plain('email'),
            website: this.#setting.plain('url'),
            ...kept?.draft,
            text: text.includes(typed) ? text : `${text}\n\n${typed}`.trim(),
        };
        // Not by `:focus`, which matches nothing while another window is in front.
        if (this.#host.contains(this.#host.getRootNode().activeElement))
            this.#focus = '#text';
        // It is not sent by itself: the reader may be on another network now.
        if (kept?.unanswered)
            this.#take(kept);
    }
    get #service() {
        return this.#setting.service();
    }
    get #required() {
        return [...wordsOf(this.#host.require), ...this.#demanded];
    }
    // ------------------------------------------------------------------------------------------ What the reader does
    get #state() {
        return this.#submission?.state ?? { phase: 'idle' };
    }
    get #busy() {
        return this.#state.phase === 'sending';
    }
    /** The focus is in the form. Not `:focus`, which nothing has while the reader looks at another window. */
    get #focused() {
        return !!this.#host.shadowRoot?.activeElement;
    }
    get #draft() {
        return this.#fields.draft(this.#setting.place());
    }
    get #left() {
        return this.#fields.left(this.#setting.most());
    }
    #draw = () => {
        this.#host.requestUpdate();
    };
    #askToStay = (event) => {
        event.preventDefault();
    };
    /** The next network may be another one, chosen so that nobody sees who writes: what was begun on the first one would tell. */
    #moved = () => {
        if (this.#busy)
            return;
        this.#check.stop();
        this.#prepared = '';
    };
    #online = () => {
        this.#moved();
        this.#submission?.online();
    };
    /** The reader is about to write: what the server says to that is asked for now, and not before. */
    #prepare = () => {
        const { thread } = this.#setting.place();
        if (thread === this.#prepared)
            return;
        this.#prepared = thread;
        const service = this.#service;
        void this.#check.begin(service, thread);
        void service.state?.(thread, this.#end.signal).then((state) => {
            this.#shut = state.ok && state.value === 'closed';
            if (this.#shut && this.#focused && !this.unsent)
                this.#focus = '#closed';
            this.#host.requestUpdate();
        });
    };
    #input = () => {
        // What was tried is not tried again by itself: the text is another one now.
        if (!this.#busy)
            this.#submission?.stop();
        const near = this.#left <= nearTheEnd;
        if (near && !this.#near)
            this.#tell = '#count';
        this.#near = near;
        this.#host.requestUpdate();
    };
    #key = (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            this.#send(event);
    };
    #send = (event) => {
        event.preventDefault();
        if (this.#busy)
            return;
        this.#faults = this.#fields.faults(this.#setting.most());
        this.#host.requestUpdate();
        const draft = this.#draft;
        if (Object.keys(this.#faults).length)
            this.#focus = '#problems';
        else if (same(draft, this.#tried))
            this.#submission?.send();
        else if (this.#host.dispatchEvent(new CommentSubmitEvent(draft.thread, draft.parent))) {
            this.#take({ draft, unanswered: false });
            this.#submission?.send();
        }
    };
    #toField = (event) => {
        event.preventDefault();
        this.#host.find(event.currentTarget.hash)?.focus();
    };
    /** Begins with an empty form. */
    #clear = () => {
        this.#host.find('form')?.reset();
        this.#noCode();
        this.#drop();
        this.#focus = '#text';
    };
    #noCode() {
        this.#host.find('#removal')?.replaceChildren();
    }
    #drop() {
        this.#submission?.stop();
        this.#submission = this.#tried = undefined;
        this.#faults = {};
        this.#host.requestUpdate();
    }
    // -------------------------------------------------------------------------------------------- What becomes of it
    /** Takes up a draft, in the place of another. */
    #take(kept) {
        this.#submission?.stop();
        this.#tried = kept.draft;
        const service = this.#service;
        this.#submission = submission(kept, {
            knowsRepeats: service.knowsRepeats,
            told: this.#changed,
            send: formSending(service, this.#check, () => this.#fields.value('k2')),
        });
    }
    #store() {
        const draft = this.#draft;
        const kept = this.#submission?.kept;
        const thread = this.#tried?.thread ?? draft.thread;
        // On a site that is one page the reader has gone on to another article, and the text with them.
        if (this.#kept && this.#kept !== thread)
            keepDraft(this.#kept, undefined);
        this.#kept = this.#setting.stores() ? thread : '';
        if (this.#kept)
            keepDraft(thread, this.unsent && this.#state.phase !== 'accepted'
                ? { draft, unanswered: !!kept?.unanswered && same(draft, this.#tried) }
                : undefined);
    }
    #changed = (state) => {
        this.#store();
        /** Where the focus goes, if it is in the form: else the reader has gone on, and is told. */
        let place = '';
        if (state.phase === 'accepted') {
            const { status, id, removalToken } = state.accepted;
            this.#host.querySelector('form')?.reset();
            place = '#title';
            if (removalToken)
                this.#offerRemoval(removalToken);
            this.#host.dispatchEvent(new CommentAcceptedEvent(id, status));
        }
        else if (state.phase === 'failed') {
            const { error } = state;
            if (error.code === 'invalid-field') {
                this.#faults = faultsFrom(error);
                if (error.fault === 'missing')
                    this.#demanded = askable.filter((name) => name in this.#faults);
                if (Object.keys(this.#faults).length)
                    place = '#problems';
            }
            this.#host.dispatchEvent(new CommentRejectedEvent(error.code));
        }
        if (place && this.#focused)
            this.#focus = place;
        else
            this.#tell = place || (state.phase === 'sending' ? '[type=submit]' : '#message');
        this.#host.requestUpdate();
    };
    #offerRemoval(token = '') {
        void showRemoval(this.#host, this.#service, token, () => {
            if (token)
                this.#drop();
        });
    }
    #takeBack = () => {
        this.#offerRemoval();
    };
    /** What is to be said on how it goes; of fields it is said beside them. */
    get #sentences() {
        const state = this.#state;
        const knowsRepeats = this.#service?.knowsRepeats;
        if ('error' in state)
            return state.error.code === 'invalid-field' && Object.keys(this.#faults).length
                ? []
                : sentencesOf(state.error, knowsRepeats);
        if (this.#submission?.kept?.unanswered && !this.#busy)
            return [same(this.#draft, this.#tried) ? perhaps(knowsRepeats) : 'edited'];
        return this.#shut ? ['closed'] : [];
    }
    #on = {
        key: this.#key,
        input: this.#input,
        prepare: this.#prepare,
        toField: this.#toField,
        send: this.#send,
        clear: this.#clear,
    };
    render() {
        const { say, row } = this.#voice;
        const { language, label, closed, removal } = this.#host;
        const stores = this.#setting.stores();
        const required = this.#required;
        const state = this.#state;
        const { phase } = state;
        const { thread, parent } = this.#setting.place();
        const service = this.#service;
        if (!service || !thread)
            return html `<slot></slot>`;
        const left = this.#left;
        const notice = ['receiver'];
        if (this.#setting.member())
            notice.push('member');
        if (stores)
            notice.push('session');
        const heading = (content) => html `<div id="title" part="title" tabindex="-1" role="heading" aria-level=${parent ? 3 : 2}>${content}</div>`;
        return html `<div class="root">
      ${phase === 'accepted'
            ? outcomeView(state.accepted.status, this.#tried, this.#clear, heading(say(state.accepted.status)), say)
            : (closed || this.#shut) && phase === 'idle' && !this.unsent && !this.#values?.text
                ? html `<p id="closed" tabindex="-1">${say('closed')}</p>`
                : formView(this.#setting.asked(required), required, this.#faults, left > nearTheEnd
                    ? nothing
                    : html `<p id="count" class="small">${say('left', { number: isolated(language, left) })}</p>`, html `<p>${row(notice)}</p>
                  <p>${say('risk')}</p>`, messageView(state, this.#check.steps, this.#sentences, language, this.#voice), phase === 'sending' ? phase : phase === 'waiting' ? 'retry' : 'send', stores && this.unsent && !this.#busy, heading(label || say(parent ? 'reply' : 'title')), this.#on, this.#voice)}
      ${removal && service.remove ? html `<p><button type="button" @click=${this.#takeBack}>${say('takeBack')}</button></p>` : nothing}
      <div id="removal"></div>
    </div>`;
    }
}
// The thread uses these too, and has the form anyway.
export { placeOf, serviceNames } from './comment-place.js';
export { keptDraft } from './draft-store.js';
export { serviceOf } from './service-of.js';
//# sourceMappingURL=writing.js.map