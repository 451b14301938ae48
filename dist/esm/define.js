// Registers every element: what the script tag loads.
import './define/prisoner-counter.js';
//# sourceMappingURL=define.js.map