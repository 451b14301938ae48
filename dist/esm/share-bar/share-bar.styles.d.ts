export declare const shareStyles: string;
