// Keeps hold of what the page's own scripts never see: the memory of each instance, so that it can be spoilt.
window.memories = [];
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...request) => {
  const instance = await instantiate.call(WebAssembly, ...request);
  // Modules that are loaded later share it.
  if (instance.exports.memory) memories.push(instance.exports.memory);
  return instance;
};
window.spoil = () => new Uint8Array(memories.at(-1).buffer).fill(255);
