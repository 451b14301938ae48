export {};
//# sourceMappingURL=comment-service.js.map