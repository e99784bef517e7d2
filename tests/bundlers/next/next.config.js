export default {
  // For `lapwise/schedule` on the server, which reads its wasm from the package.
  serverExternalPackages: ["lapwise"],
};
