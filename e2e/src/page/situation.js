// What the pages of `tests/embedding` say of themselves.

const verdict = () => window.verdict ?? null;

const faults = () =>
  ["errors", "violations"].flatMap((list) => watched[list].map((fault) => `${list}: ${fault}`));

// A covered page can only ask through what its site keeps.
const asksToBeSeen = () => localStorage.getItem("look back") !== null;

// Has a page judged by a script that it does not bring itself.
const judge = (script) => void import(script).catch((error) => (window.verdict = `${script}: ${error.message}`));

// What the script has measured, for people.
const figures = () => window.figures ?? "";
