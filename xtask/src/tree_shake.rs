//! Removes what no caller can reach from the glue and the module, and shortens the names between the two.
//!
//! wasm-bindgen exports every class of every crate, used or not. Without this pass the glue weighs 2.0 kB more after
//! brotli and the first module 2.3 kB.
//! This pass cuts what the loader does not mention from the glue, then what the glue no longer calls from the module,
//! then what the module no longer imports from the glue.
//! A function whose address stands in the table stays, because a linked module does not say who calls it.
//!
//! The glue is read as wasm-bindgen writes it: a declaration at the start of a line, an import eight spaces in.
//! Glue of another shape loses less, or fails the build where it would no longer fit its module.

use crate::widget::Widget;
use anyhow::{Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use walrus::{ConstExpr, Element, ElementId, ElementItems, ElementKind, Module, ModuleConfig};

/// The export that others than the glue may look at.
const MEMORY: &str = "memory";
/// The name of the module that the wasm imports from: as wasm-bindgen writes it, and the short one.
const GLUE: (&str, &str) = ("./lapwise_bg.js", "g");
/// The indentation of the members of the glue's import object.
const MEMBER: &str = "        ";

/// Returns the glue and the module without what neither `caller`, the text of a script, nor a later module reaches.
///
/// # Errors
///
/// When the module cannot be read, or what is left does not fit together.
pub(crate) fn tree_shake(widget: &Widget, caller: &str) -> Result<Widget> {
    let mut glue = Glue::parse(&widget.glue);
    let mut module = ModuleConfig::new().generate_producers_section(false).parse(&widget.wasm)?;
    let callers: Names = caller.lines().filter(|line| !is_comment(line)).flat_map(words).map(str::to_owned).collect();
    let mut shared = Names::new();
    for later in &widget.later {
        // These are called from outside the glue, so it alone does not say what is used.
        shared.append(&mut imports(&Module::from_buffer(&later.wasm)?));
    }
    loop {
        // Each cut may allow another: an import that goes takes its definition along, and that its exports.
        glue.keep_reachable(&callers);
        keep_exports(&mut module, &(&glue.calls() | &shared));
        walrus::passes::gc::run(&mut module);
        if !glue.keep_imports(&imports(&module)) {
            break;
        }
    }
    remove_null_elements(&mut module);
    shorten(&mut glue, &mut module, &shared);
    let (calls, exports) = (&glue.calls() | &shared, exports(&module));
    ensure!(calls == exports, "the glue calls {calls:?}, the module exports {exports:?}");
    let (defined, imported) = (glue.imports(), imports(&module));
    ensure!(defined == imported, "the glue defines {defined:?}, the module imports {imported:?}");
    Ok(Widget { glue: glue.text(), wasm: module.emit_wasm(), later: widget.later.clone(), ..*widget })
}

/// Removes the elements that set entries of a table to null, which they are from the start.
///
/// The splitter writes one for each run of entries that later modules fill: 0.4 kB of the first module after brotli.
fn remove_null_elements(module: &mut Module) {
    let is_null = |element: &&Element| {
        let is_null = |item: &ConstExpr| matches!(item, ConstExpr::RefNull(_));
        matches!(&element.items, ElementItems::Expressions(_, items) if items.iter().all(is_null))
    };
    let null: Vec<ElementId> = module.elements.iter().filter(is_null).map(Element::id).collect();
    for id in null {
        if let ElementKind::Active { table, .. } = module.elements.get(id).kind {
            module.tables.get_mut(table).elem_segments.remove(&id);
            module.elements.delete(id);
        }
    }
}

type Names = BTreeSet<String>;

/// The glue's declarations and statements, in order.
struct Glue(Vec<String>);

impl Glue {
    fn parse(text: &str) -> Self {
        let mut items: Vec<String> = Vec::new();
        // Comments go first, so that a name in one keeps nothing alive.
        for line in text.lines().filter(|line| !is_comment(line)) {
            match items.last_mut() {
                Some(item) if !begins_item(line) => item.push_str(line),
                _ => items.push(line.to_owned()),
            }
            items.iter_mut().next_back().into_iter().for_each(|item| item.push('\n'));
        }
        Self(items)
    }

    fn text(&self) -> String {
        self.0.concat()
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|item| item.lines())
    }

    /// Cuts the exports that no caller mentions, and the declarations that neither a caller nor anything left mentions.
    fn keep_reachable(&mut self, callers: &Names) {
        self.0 = self.0.iter().filter_map(|item| called(item, callers)).collect();
        // Grows from the callers alone, so that declarations which mention only each other go.
        let mut mentioned = callers.clone();
        loop {
            let live = self.0.iter().filter(|item| is_live(item, &mentioned));
            let words = live.flat_map(|item| words(item)).map(str::to_owned);
            let now: Names = callers.iter().cloned().chain(words).collect();
            if now == mentioned {
                break;
            }
            mentioned = now;
        }
        self.0.retain(|item| is_live(item, &mentioned));
    }

    /// Cuts the definitions of imports that are not among `imports`. Returns true if there were any.
    fn keep_imports(&mut self, imports: &Names) -> bool {
        let is_cut = self.imports().iter().any(|name| !imports.contains(name));
        for item in &mut self.0 {
            let mut is_kept = true;
            let lines = item.split_inclusive('\n').filter(|line| {
                match member(line) {
                    Some(name) => is_kept = imports.contains(name),
                    // A line that is indented less ends the last member.
                    None => is_kept |= !line.starts_with(MEMBER),
                }
                is_kept
            });
            *item = lines.collect();
        }
        is_cut
    }

    /// The imports that the glue defines.
    fn imports(&self) -> Names {
        self.lines().filter_map(member).map(str::to_owned).collect()
    }

    /// The exports of the module that the glue uses.
    fn calls(&self) -> Names {
        let uses = self.lines().flat_map(|line| line.split("wasm.").skip(1));
        uses.filter_map(|rest| words(rest).next()).map(str::to_owned).collect()
    }
}

/// Returns true if an item stays: a statement, an export, or a declaration that is mentioned.
fn is_live(item: &str, mentioned: &Names) -> bool {
    item.starts_with("export ") || declared(item).is_none_or(|name| mentioned.contains(name))
}

/// Returns an item without the exports that no caller mentions, or none if nothing is left.
fn called(item: &str, callers: &Names) -> Option<String> {
    let Some(exported) = item.strip_prefix("export ") else {
        return Some(item.to_owned());
    };
    if let Some(name) = declared(exported) {
        return callers.contains(name).then(|| item.to_owned());
    }
    let Some(list) = exported.trim_end().strip_prefix('{').and_then(|list| list.strip_suffix("};")) else {
        return Some(item.to_owned());
    };
    // In `inner as outer` callers know the last name.
    let is_called = |entry: &&str| words(entry).last().is_some_and(|name| callers.contains(name));
    let kept: Vec<&str> = list.split(',').map(str::trim).filter(is_called).collect();
    (!kept.is_empty()).then(|| format!("export {{ {} }};\n", kept.join(", ")))
}

/// Returns the name that an item declares. A statement, or a declaration of several names, has none.
fn declared(item: &str) -> Option<&str> {
    let item = item.strip_prefix("export ").unwrap_or(item);
    let item = item.strip_prefix("async ").unwrap_or(item);
    let kinds = ["class ", "function ", "const ", "let "];
    let rest = kinds.iter().find_map(|kind| item.strip_prefix(kind))?;
    let name = words(rest).next()?;
    let is_alone = !rest[name.len()..].starts_with(',');
    (rest.starts_with(name) && is_alone).then_some(name)
}

fn begins_item(line: &str) -> bool {
    // The last line of a class belongs to it: it gives the class a method.
    !line.is_empty() && !line.starts_with([' ', '}', ')']) && !line.starts_with("if (Symbol.dispose)")
}

fn is_comment(line: &str) -> bool {
    ["//", "/**", "* ", "*/"].iter().any(|start| line.trim_start().starts_with(start)) || line.trim() == "*"
}

/// The import that the line of the import object begins to define.
fn member(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix(MEMBER)?.split_once(": ")?;
    // `__proto__` is written like an import.
    let is_import = !name.starts_with("__proto__") && words(name).next() == Some(name);
    is_import.then_some(name)
}

/// The identifiers and keywords of a text, those in its strings included.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |character: char| character.is_alphanumeric() || character == '_' || character == '$';
    text.split(move |character| !is_part(character)).filter(|word| !word.is_empty())
}

fn imports(module: &Module) -> Names {
    module.imports.iter().map(|import| import.name.clone()).collect()
}

fn exports(module: &Module) -> Names {
    module.exports.iter().map(|export| export.name.clone()).collect()
}

fn keep_exports(module: &mut Module, names: &Names) {
    let unused = module.exports.iter().filter(|export| !names.contains(&export.name));
    let unused: Vec<_> = unused.map(|export| export.id()).collect();
    for export in unused {
        module.exports.delete(export);
    }
}

/// Gives the imports and exports short names on both sides.
///
/// The long ones carry a hash each, which no compression shortens. Names that the glue alone uses are minified with it.
fn shorten(glue: &mut Glue, module: &mut Module, shared: &Names) {
    let text = glue.text();
    let taken: Names = words(&text).map(str::to_owned).collect();
    let mut fresh = short_names().filter(|name| !taken.contains(name));
    let mut short = |names: Names| -> Renamed { names.into_iter().zip(fresh.by_ref()).collect() };
    // The modules loaded later import the shared exports by their long names.
    let (long_imports, mut long_exports) = (glue.imports(), &glue.calls() - shared);
    long_exports.remove(MEMORY);
    let (imports, exports) = (short(long_imports), short(long_exports));
    for import in module.imports.iter_mut().filter(|import| import.module == GLUE.0) {
        import.module = GLUE.1.to_owned();
        replace(&mut import.name, &imports);
    }
    for export in module.exports.iter_mut() {
        replace(&mut export.name, &exports);
    }
    glue.rename(&Renaming { imports, exports });
}

type Renamed = BTreeMap<String, String>;

struct Renaming {
    imports: Renamed,
    exports: Renamed,
}

fn replace(name: &mut String, renamed: &Renamed) {
    if let Some(short) = renamed.get(name) {
        short.clone_into(name);
    }
}

/// `a` to `z`, then `a0` to `z0`, `a1` and so on: none is a keyword.
fn short_names() -> impl Iterator<Item = String> {
    let letters = || (b'a'..=b'z').map(char::from);
    let singles = letters().map(String::from);
    let longer = (0_u32..).flat_map(move |number| letters().map(move |letter| format!("{letter}{number}")));
    singles.chain(longer)
}

impl Glue {
    fn rename(&mut self, renaming: &Renaming) {
        for item in &mut self.0 {
            *item = item.split_inclusive('\n').map(|line| renaming.line(line)).collect();
            *item = item.replace(GLUE.0, GLUE.1);
        }
    }
}

impl Renaming {
    fn line(&self, line: &str) -> String {
        let defined = member(line);
        let mut output = String::new();
        let mut rest = line;
        while let Some(word) = words(rest).next() {
            let at = rest.find(word).unwrap_or_default();
            output.push_str(&rest[..at]);
            let short = if defined == Some(word) {
                self.imports.get(word)
            } else if output.ends_with("wasm.") {
                self.exports.get(word)
            } else {
                None
            };
            output.push_str(short.map_or(word, String::as_str));
            rest = &rest[at + word.len()..];
        }
        output + rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widget::LaterModule;
    use walrus::ir::Value;
    use walrus::{FunctionBuilder, FunctionId, RefType};

    /// Glue as wasm-bindgen writes it for a class that is used, one that is not, and an import of each.
    const GLUE_TEXT: &str = r#"/**
 * Counts laps: `Stray` is no word of it.
 */
export class Counter {
    free() {
        wasm.__wbg_counter_free(this.__wbg_ptr, 0);
    }
    constructor() {
        CounterFinalization.register(this, wasm.counter_new(), this);
    }
}
if (Symbol.dispose) Counter.prototype[Symbol.dispose] = Counter.prototype.free;

export class Stray {
    free() {
        const ptr = this.__destroy_into_raw();
        wasm.__wbg_stray_free(ptr, 0);
    }
    close() {
        return __wbindgen_enum_Kind[wasm.stray_close(this.__wbg_ptr)];
    }
}
if (Symbol.dispose) Stray.prototype[Symbol.dispose] = Stray.prototype.free;

function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_blur_c2856e0bcfec2cc0: function() { return handleError(function (arg0) {
            arg0.blur();
        }, arguments); },
        __wbg_new_7ddec6de44ff8f5d: function(arg0) {
            // Runs the closure.
            return convert__h977fefb30191521b(arg0);
        },
    };
    return {
        __proto__: null,
        "./lapwise_bg.js": import0,
    };
}

function convert__h977fefb30191521b(arg0) {
    wasm.convert__h977fefb30191521b(arg0);
}

const __wbindgen_enum_Kind = ["bytes"];
const CounterFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_counter_free(ptr, 1));
const StrayFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_stray_free(ptr, 1));

function handleError(f, args) {
    try {
        return f.apply(wasm.memory, args);
    } catch (e) {
    }
}

let wasmModule, wasm;
function initSync(module) {
    __wbg_get_imports();
}

async function __wbg_init(module) {
    __wbg_get_imports();
}

export { initSync, __wbg_init as default };
"#;

    const CALLER: &str = "await glue.default(); new glue.Counter()";

    /// The module to that glue: a counter that blurs, and a stray that needs a closure.
    fn widget() -> Widget {
        let mut module = Module::default();
        let nothing = module.types.add(&[], &[]);
        let [blur, new] = ["__wbg_blur_c2856e0bcfec2cc0", "__wbg_new_7ddec6de44ff8f5d"]
            .map(|name| module.add_import_func(GLUE.0, name, nothing).0);
        let mut export = |name: &str, callee: Option<FunctionId>| {
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
            if let Some(callee) = callee {
                function.func_body().call(callee);
            }
            let function = function.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        };
        export("counter_new", Some(blur));
        export("stray_close", Some(new));
        for name in ["__wbg_counter_free", "__wbg_stray_free", "convert__h977fefb30191521b"] {
            export(name, None);
        }
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add(MEMORY, memory);
        let mut later = Module::default();
        later.add_import_memory("__wasm_split", MEMORY, false, false, 1, None, None);
        Widget {
            glue: GLUE_TEXT.to_owned(),
            wasm: module.emit_wasm(),
            later: vec![LaterModule { name: "later".to_owned(), parts: vec![], wasm: later.emit_wasm() }],
            has_own_library: true,
        }
    }

    #[test]
    fn what_the_caller_cannot_reach_goes() {
        let shaken = tree_shake(&widget(), CALLER).unwrap();
        for gone in ["Stray", "convert", "Kind", "initSync", "Runs", "Counts", "c2856e0bcfec2cc0"] {
            assert!(!shaken.glue.contains(gone), "{gone} is in {}", shaken.glue);
        }
        let module = Module::from_buffer(&shaken.wasm).unwrap();
        assert_eq!(imports(&module).len(), 1);
        assert_eq!(exports(&module).len(), 3);
        assert!(exports(&module).contains(MEMORY));
    }

    #[test]
    fn what_stays_is_as_it_was_but_for_its_names() {
        let glue = tree_shake(&widget(), CALLER).unwrap().glue;
        let expected = r#"export class Counter {
    free() {
        wasm.b(this.__wbg_ptr, 0);
    }
    constructor() {
        CounterFinalization.register(this, wasm.c(), this);
    }
}
if (Symbol.dispose) Counter.prototype[Symbol.dispose] = Counter.prototype.free;

function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        a: function() { return handleError(function (arg0) {
            arg0.blur();
        }, arguments); },
    };
    return {
        __proto__: null,
        "g": import0,
    };
}
"#;
        assert!(glue.starts_with(expected), "{glue}");
        assert!(glue.ends_with("export { __wbg_init as default };\n"), "{glue}");
    }

    #[test]
    fn what_a_caller_mentions_stays_but_for_its_comments() {
        let caller = "// The default.\nawait glue.instantiate(__wbg_get_imports()); new glue.Counter()";
        let glue = tree_shake(&widget(), caller).unwrap().glue;
        assert!(glue.contains("function __wbg_get_imports()"), "{glue}");
        assert!(!glue.contains("__wbg_init"), "{glue}");
    }

    #[test]
    fn glue_that_calls_what_the_module_lacks_is_refused() {
        let mut widget = widget();
        widget.glue = widget.glue.replace("wasm.counter_new", "wasm.counter_old");
        let error = tree_shake(&widget, CALLER).err().unwrap().to_string();
        assert!(error.starts_with("the glue calls"), "{error}");
    }

    #[test]
    fn elements_that_are_null_go_and_the_others_stay() {
        let mut module = Module::default();
        let table = module.tables.add_local(false, 4, None, RefType::FUNCREF);
        let function = FunctionBuilder::new(&mut module.types, &[], &[]).finish(vec![], &mut module.funcs);
        let null = || ConstExpr::RefNull(RefType::FUNCREF);
        for (offset, items) in [(0, vec![null(), null()]), (2, vec![ConstExpr::RefFunc(function), null()]), (3, vec![])]
        {
            let kind = ElementKind::Active { table, offset: ConstExpr::Value(Value::I32(offset)) };
            let element = module.elements.add(kind, ElementItems::Expressions(RefType::FUNCREF, items));
            module.tables.get_mut(table).elem_segments.insert(element);
        }
        remove_null_elements(&mut module);
        let [kept] = module.elements.iter().collect::<Vec<_>>()[..] else { panic!("one is kept") };
        assert!(matches!(kept.kind, ElementKind::Active { offset: ConstExpr::Value(Value::I32(2)), .. }));
        assert!(module.tables.get(table).elem_segments.iter().eq([&kept.id()]));
    }

    #[test]
    fn tables_and_data_survive() {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let function = FunctionBuilder::new(&mut module.types, &[], &[]).finish(vec![], &mut module.funcs);
        let table = module.tables.add_local(false, 1, None, RefType::FUNCREF);
        let offset = || walrus::ConstExpr::Value(walrus::ir::Value::I32(0));
        let kind = walrus::ElementKind::Active { table, offset: offset() };
        let elements = module.elements.add(kind, walrus::ElementItems::Functions(vec![function]));
        module.tables.get_mut(table).elem_segments.insert(elements);
        let data = module.data.add(walrus::DataKind::Active { memory, offset: offset() }, b"lap".to_vec());
        module.memories.get_mut(memory).data_segments.insert(data);
        module.exports.add(MEMORY, memory);
        module.exports.add("objects", table);
        let glue = "wasm.memory; wasm.objects.get(0)();\n".to_owned();
        let mut later = Module::default();
        later.add_import_table("__wasm_split", "functions", false, 1, None, RefType::FUNCREF);
        module.exports.add("functions", table);
        let widget = Widget {
            glue,
            wasm: module.emit_wasm(),
            later: vec![LaterModule { name: "later".to_owned(), parts: vec![], wasm: later.emit_wasm() }],
            has_own_library: true,
        };
        let shaken = tree_shake(&widget, "").unwrap();
        let module = Module::from_buffer(&shaken.wasm).unwrap();
        assert_eq!(module.data.iter().map(|data| data.value.as_slice()).collect::<Vec<_>>(), [b"lap"]);
        assert_eq!((module.elements.iter().count(), module.funcs.iter().count()), (1, 1));
        assert!(exports(&module).contains("functions"), "what the later module imports stays, under its name");
    }
}
