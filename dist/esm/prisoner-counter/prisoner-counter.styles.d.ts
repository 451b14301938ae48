export declare const counterStyles: string;
