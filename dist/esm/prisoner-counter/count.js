export {};
//# sourceMappingURL=count.js.map