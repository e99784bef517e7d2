// The standalone page works without a signal. Where a service worker is refused, it works with one.
// Its worker fetches everything there is, which the planner on its way here would have to wait for.
const register = () => navigator.serviceWorker?.register("sw.js").catch(() => {});
if (document.querySelector("lapwise-plan").schedule) register();
else addEventListener("lapwise-ready", register, { once: true });
