// What the manifest and the types promise, the element has, and nothing else.
import { equal, expect, holds, inside, loader, opens, plan, ready, until } from "../situation.js";

const names = (list) => list.map((entry) => entry.name).sort();

expect(async () => {
  await ready();
  const manifest = await fetch(new URL("custom-elements.json", loader())).then((file) => file.json());
  const types = await fetch(new URL("lapwise.d.ts", loader())).then((file) => file.text());
  const [module] = manifest.modules;
  const declared = module.declarations.find((entry) => entry.tagName === "lapwise-plan");
  const { prototype } = Object.getPrototypeOf(plan().constructor);
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(([, property]) => property.get);
  equal(names(declared.members), own.map(([name]) => name).sort(), "properties");
  const readonly = declared.members.filter((member) => member.readonly).map((member) => member.name);
  equal(readonly, own.filter(([, property]) => !property.set).map(([name]) => name), "properties that are only read");
  const observed = plan().constructor.observedAttributes;
  for (const name of observed) holds(declared.attributes.some((entry) => entry.name === name), `attribute ${name}`);
  for (const { name, fieldName } of declared.attributes) holds(!fieldName || fieldName in plan(), `${name}: ${fieldName}`);
  const parts = [];
  inside("#goal").focus();
  await until("it listens", () => inside("[role=slider]"));
  // Some are in a list that is opened, and one is there with the panel of race day.
  for (const panel of ["details", "race-day", "more"]) {
    await opens(panel);
    await until("the panel is whole", () => panel !== "race-day" || inside(".race-screen"));
    parts.push(...[...plan().shadowRoot.querySelectorAll("[part]")].flatMap((element) => [...element.part]));
  }
  for (const { name } of declared.cssParts)
    if (!["retry", "presets"].includes(name)) holds(parts.includes(name), `part ${name}`);
  for (const part of parts) holds(declared.cssParts.some(({ name }) => name === part), `part ${part} is not declared`);
  const sheet = [...plan().shadowRoot.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
  for (const { name } of declared.cssProperties) {
    if (name !== "--lapwise-height") holds(sheet.some((rule) => rule.includes(`${name}:`)), `property ${name}`);
  }
  const loaded = await import(loader());
  equal(names(module.exports.filter((entry) => entry.kind === "js")), Object.keys(loaded).sort(), "exports");
  for (const name of Object.keys(loaded)) holds(types.includes(`export function ${name}(`), `${name} has no type`);
  const [, element] = types.split("interface LapwisePlanElement");
  for (const [name] of own)
    holds(new RegExp(`\\b${name}\\??:`).test(element) || new RegExp(`^  ${name}\\?:`, "m").test(types), `${name} has no type`);
  for (const { name } of declared.events) holds(types.includes(`"${name}":`), `${name} has no type`);
});
