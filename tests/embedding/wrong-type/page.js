// A server that does not know what a wasm file is.
const plainFetch = window.fetch;
window.fetch = async (address, options) => {
  const answer = await plainFetch(address, options);
  if (!String(address).endsWith(".wasm")) return answer;
  return new Response(await answer.arrayBuffer(), { headers: { "content-type": "text/plain" } });
};
