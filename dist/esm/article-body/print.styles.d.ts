/**
 * While one article is printed: it has the attribute, and so have the hosts of the shadow trees around it, which from within
 * match `:host` alone. In a layer, since there `!important` wins over the page's own. Ink on white, because browsers leave
 * backgrounds out.
 */
export declare const printStyles: string;
