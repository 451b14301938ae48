export declare const threadStyles: string;
