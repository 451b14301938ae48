/** Marks as SVG path data in a box of 24 × 24, by the names that `networks` takes. */
export declare const marks: {
    facebook: string;
    x: string;
    telegram: string;
    whatsapp: string;
    viber: string;
    threads: string;
    bluesky: string;
    mastodon: string;
    reddit: string;
    hackernews: string;
    line: string;
    vk: string;
    ok: string;
    linkedin: string;
    email: string;
    sms: string;
    print: string;
    copy: string;
    native: string;
    qr: string;
    card: string;
};
