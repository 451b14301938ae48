import './define/prisoner-counter.js';
