export {};
//# sourceMappingURL=article-host.js.map