// The loader and everything it fetches come from another site than the page.
import(`${new URL(location.href).searchParams.get("other")}/lapwise.js`);
