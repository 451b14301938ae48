export declare const exitButtonStyles: string;
