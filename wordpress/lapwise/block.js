// The block in the editor: the fields of its tag. What readers get is made by lapwise.php.
(({ blocks, blockEditor, components, element }) => {
  const { createElement } = element;
  // generated: fields, by `cargo xtask generate`
  const WORDS = "race goal pace shape references course sections day notes run";
  // generated: end
  const FIELDS = [
    ["distance", "Distance", "5km, 3200m, half, marathon"],
    ["goal", "Goal", "25:00, 3:29:59"],
    ["every", "Split every", "lap, 1km, 1mi, 5km; empty: as usual for the race"],
    ["fields", "Show only", `${WORDS}; empty: everything`],
    ["theme", "Theme", "light, dark or auto"],
  ];
  blocks.registerBlockType("lapwise/plan", {
    edit({ attributes, setAttributes }) {
      const field = ([name, label, help]) =>
        createElement(components.TextControl, {
          key: name,
          label,
          help,
          value: attributes[name],
          onChange: (value) => setAttributes({ [name]: value }),
        });
      const title = createElement("strong", { key: "title" }, "Race pace planner");
      return createElement("div", blockEditor.useBlockProps(), [title, ...FIELDS.map(field)]);
    },
    save: () => null,
  });
})(window.wp);
